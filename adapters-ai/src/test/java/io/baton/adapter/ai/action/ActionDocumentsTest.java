package io.baton.adapter.ai.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.application.port.out.action.ActionJson;
import io.baton.domain.action.ActionValues;
import io.baton.domain.action.ArgumentRefused;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionDocumentsTest {

    private static final String ORDER =
            """
            {"type": "object",
             "properties": {
                "order_number": {"type": "string", "pattern": "^[A-Z]-[0-9]+$", "maxLength": 8},
                "reason": {"type": "string"},
                "day": {"type": "string", "format": "date"},
                "count": {"type": "integer", "minimum": 1},
                "price": {"type": "number"},
                "gift": {"type": "boolean"},
                "items": {"type": "array", "items": {"type": "string"}}},
             "required": ["order_number"], "additionalProperties": false}
            """;

    private final ActionJson json = new ActionDocuments();

    @Test
    void acceptsASchemaOfAnObject() {
        assertThat(json.problemsOf(ORDER)).isEmpty();
        assertThat(json.problemsOf("{\"type\":\"object\"}")).isEmpty();
        assertThat(json.parametersOf(ORDER))
                .containsExactlyInAnyOrder("order_number", "reason", "day", "count", "price", "gift", "items");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{",
                "{}",
                "{\"type\":\"string\"}",
                "{\"type\":\"object\",\"type\":\"object\"}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"text\"}}}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"pattern\":\"(\"}}}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"http://127.0.0.1/schema\"}}}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"file:///etc/hosts\"}}}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"#/$defs/none\"}}}",
                "{\"$schema\":\"http://127.0.0.1/draft\",\"type\":\"object\"}",
                "{\"type\":\"object\",\"required\":\"a\"}"
            })
    void refusesWhatIsNoSchemaOfAnObject(String schema) {
        assertThat(json.problemsOf(schema)).hasSize(1).first().asString().startsWith("a JSON schema");
    }

    @Test
    void readsArgumentsThatMatch() {
        var read = json.read(
                ORDER,
                "{\"order_number\":\"A-1\",\"count\":2,\"price\":1e2,\"gift\":true,\"items\":[\"x\"],\"day\":\"2026-03-02\"}");

        assertThat(read.scalars())
                .isEqualTo(Map.of(
                        "order_number", "A-1", "count", "2", "price", "100", "gift", "true", "day", "2026-03-02"));
        assertThat(read.json()).contains("\"items\":[\"x\"]");
        assertThat(json.read("{\"type\":\"object\"}", "").json()).isEqualTo("{}");
    }

    @Test
    void tellsTheEngineAllThatIsWrong() {
        assertThatThrownBy(
                        () -> json.read(ORDER, "{\"order_number\":\"1001\",\"count\":0,\"day\":\"soon\",\"extra\":1}"))
                .isInstanceOf(ArgumentRefused.class)
                .hasMessageContaining("/order_number does not match the regex pattern")
                .hasMessageContaining("/count must have a minimum value of 1")
                .hasMessageContaining("/day does not match the date pattern")
                .hasMessageContaining("property 'extra' is not defined");
        assertThatThrownBy(() -> json.read(ORDER, "{}"))
                .hasMessageContaining("required property 'order_number' not found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "\"A-1\"",
                "{\"order_number\":\"A-1\"",
                "{\"order_number\":\"A-1\"}{}",
                "{\"order_number\":\"A-1\",\"order_number\":\"A-2\"}"
            })
    void refusesWhatIsNotOneObject(String arguments) {
        assertThatThrownBy(() -> json.read(ORDER, arguments))
                .isInstanceOf(ArgumentRefused.class)
                .hasMessageStartingWith("The arguments must be one JSON object");
    }

    @Test
    void refusesDeepAndLongArguments() {
        assertThatThrownBy(() -> json.read("{\"type\":\"object\"}", "{\"a\":".repeat(40) + "1" + "}".repeat(40)))
                .isInstanceOf(ArgumentRefused.class);
        assertThatThrownBy(() -> json.read("{\"type\":\"object\"}", "{\"a\":\"" + "x".repeat(20_000) + "\"}"))
                .isInstanceOf(ArgumentRefused.class);
    }

    @Test
    void stopsAPatternThatBacktracksWithoutEnd() {
        var evil = "{\"type\":\"object\",\"properties\":{\"a\":{\"pattern\":\"^(a+)+$\"}}}";

        assertThatThrownBy(() -> json.read(evil, "{\"a\":\"" + "a".repeat(5000) + "!\"}"))
                .isInstanceOf(ArgumentRefused.class);
    }

    @Test
    void keepsTheIdOfASchemaToItself() {
        var mine = "{\"$id\":\"urn:shop\",\"type\":\"object\",\"required\":[\"a\"]}";
        var theirs = "{\"$id\":\"urn:shop\",\"type\":\"object\"}";

        assertThatThrownBy(() -> json.read(mine, "{}")).isInstanceOf(ArgumentRefused.class);
        assertThat(json.read(theirs, "{}").json()).isEqualTo("{}");
    }

    @Test
    void fillsABodyWithValuesAndNeverWithJson() {
        var template =
                "{\"order\":\"{order_number}\",\"n\":\"{count}\",\"why\":\"Customer: {reason}\",\"left\":[\"{gift}\"],"
                        + "\"by\":\"{flex_customerId}\",\"fixed\":[1,null]}";
        var arguments =
                json.read(ORDER, "{\"order_number\":\"A-1\",\"count\":2,\"reason\":\"\\\"},{\\\"admin\\\":true\"}");
        var values = new ActionValues(arguments.scalars(), Map.of("flex_customerId", "77"));

        assertThat(json.body(template, arguments, values))
                .isEqualTo("{\"order\":\"A-1\",\"n\":2,\"why\":\"Customer: \\\"},{\\\"admin\\\":true\",\"left\":[],"
                        + "\"by\":\"77\",\"fixed\":[1,null]}");
        assertThat(json.placeholdersOf(template))
                .containsExactlyInAnyOrder("order_number", "count", "reason", "gift", "flex_customerId");
    }

    @Test
    void refusesABodyInWhoseTextAValueIsMissing() {
        var arguments = json.read(ORDER, "{\"order_number\":\"A-1\"}");
        var values = new ActionValues(arguments.scalars(), Map.of());

        assertThatThrownBy(() -> json.body("{\"why\":\"Customer: {reason}\"}", arguments, values))
                .isInstanceOf(ArgumentRefused.class)
                .hasMessageStartingWith("reason is missing");
    }
}
