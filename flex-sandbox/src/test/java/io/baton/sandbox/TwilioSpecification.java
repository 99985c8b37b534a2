package io.baton.sandbox;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Twilio's OpenAPI documents, where they are at hand: beside the project, in {@code ../shared/twilio/openapi}. */
final class TwilioSpecification {
    private static final Path FOLDER = Path.of("..", "..", "shared", "twilio", "openapi");
    private static final Map<String, String> FILES = Map.of(
            "taskrouter.twilio.com",
            "twilio_taskrouter_v1.json",
            "conversations.twilio.com",
            "twilio_conversations_v1.json",
            "flex-api.twilio.com",
            "twilio_flex_v1.json",
            "api.twilio.com",
            "twilio_api_v2010.json");
    private static final Map<String, OpenApiInteractionValidator> VALIDATORS = new ConcurrentHashMap<>();

    private TwilioSpecification() {}

    static boolean isAtHand() {
        return Files.isDirectory(FOLDER);
    }

    /** What is wrong with a call and its answer; empty when nothing is. */
    static String complaints(String host, SimpleRequest.Builder request, int status, String body) {
        OpenApiInteractionValidator validator = VALIDATORS.computeIfAbsent(host, TwilioSpecification::load);
        Request call = request.build();
        SimpleResponse.Builder answer = SimpleResponse.Builder.status(status);
        Response response = (body.isEmpty()
                        ? answer
                        : answer.withContentType("application/json").withBody(body))
                .build();
        ValidationReport report = validator.validate(call, response);
        return report.hasErrors() ? call.getMethod() + " " + call.getPath() + ": " + report.getMessages() : "";
    }

    private static OpenApiInteractionValidator load(String host) {
        return OpenApiInteractionValidator.createForSpecificationUrl(
                        FOLDER.resolve(String.valueOf(FILES.get(host))).toString())
                // Form values have no types; the validator guesses them and takes a phone number for an integer.
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request.body.schema.type", ValidationReport.Level.IGNORE)
                        .build())
                .build();
    }
}
