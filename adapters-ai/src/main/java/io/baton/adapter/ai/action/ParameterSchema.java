package io.baton.adapter.ai.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.baton.domain.action.ArgumentRefused;
import java.util.List;
import java.util.stream.Collectors;

/**
 * JSON schemas of parameters, draft 2020-12. Each is read in a registry of its own, so that the {@code $id} of one connection's schema means nothing to
 * another's; the validator loads nothing from elsewhere.
 */
final class ParameterSchema {

    private static final int MOST_TOLD = 8;

    private static final SchemaRegistryConfig CONFIG = SchemaRegistryConfig.builder()
            .regularExpressionFactory(MeteredExpression::new)
            .build();

    private ParameterSchema() {}

    static List<String> problemsOf(JsonNode schema) {
        if (!schema.path("type").asText().equals("object")) {
            return List.of("a JSON schema of type object");
        }
        try {
            var meta = registry().getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
            var problems = meta.validate(schema);
            if (problems.isEmpty()) {
                compiled(schema).initializeValidators();
            }
            return problems.isEmpty() ? List.of() : List.of("a JSON schema (draft 2020-12): " + told(problems));
        } catch (SchemaException | IllegalArgumentException | StackOverflowError broken) {
            return List.of(
                    "a JSON schema (draft 2020-12) whose references are its own and whose patterns are regular expressions");
        }
    }

    /** Throws {@link ArgumentRefused} with what is wrong with the arguments. */
    static void refuseOthers(JsonNode schema, JsonNode arguments) {
        var errors = compiled(schema).validate(arguments, ParameterSchema::formatsCount);
        if (!errors.isEmpty()) {
            throw new ArgumentRefused("The arguments do not match the parameters: " + told(errors));
        }
    }

    private static void formatsCount(ExecutionContext context) {
        context.executionConfig(config -> config.formatAssertionsEnabled(true));
    }

    private static Schema compiled(JsonNode schema) {
        return registry().getSchema(schema);
    }

    private static SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(CONFIG));
    }

    private static String told(List<Error> errors) {
        return errors.stream()
                .limit(MOST_TOLD)
                .map(error -> (error.getInstanceLocation() + " " + error.getMessage()).strip())
                .collect(Collectors.joining("; "));
    }
}
