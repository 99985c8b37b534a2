package io.baton.adapter.twilio.openapi;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges requests by Twilio's OpenAPI: operation, query, form and headers; what the specification does not name is a violation too. The
 * specifications are shared documents beside the project; where they are absent there is no check.
 */
public final class OpenApiCheck {

    private static final Path SHARED = Path.of("../shared/twilio/openapi");

    private static final Map<String, String> SPECIFICATIONS = Map.of(
            "taskrouter.twilio.com", "twilio_taskrouter_v1.json",
            "conversations.twilio.com", "twilio_conversations_v1.json",
            "flex-api.twilio.com", "twilio_flex_v1.json",
            "api.twilio.com", "twilio_api_v2010.json");

    /** What every HTTP client sends, and what Twilio's specification says once for all. */
    private static final Set<String> COMMON_HEADERS = Set.of(
            "accept",
            "authorization",
            "connection",
            "content-length",
            "content-type",
            "host",
            "http2-settings",
            "transfer-encoding",
            "upgrade",
            "user-agent");

    // the validator reads an empty form value as null, which no form can hold; Twilio clears a setting by it
    private static final String EMPTY_FORM_VALUE = "Instance type (null) does not match";

    private record Specification(OpenApiInteractionValidator validator, JsonNode json) {}

    private static final Map<Path, Specification> LOADED = new ConcurrentHashMap<>();

    private final Path folder;

    private OpenApiCheck(Path folder) {
        this.folder = folder;
    }

    /** The check against the shared specifications; empty where they are absent. */
    public static Optional<OpenApiCheck> ofSharedFolder() {
        var folder = projectRoot().resolve(SHARED).normalize();
        return Files.isDirectory(folder) ? Optional.of(new OpenApiCheck(folder)) : Optional.empty();
    }

    // tests run in their module's folder
    private static Path projectRoot() {
        var here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve(".mvn")) ? here : here.resolveSibling("");
    }

    /** Everything in the request that Twilio's specification does not know or does not allow. */
    public List<String> violations(SentRequest request) {
        var name = SPECIFICATIONS.get(request.host());
        if (name == null) {
            return List.of(told(request, "no specification of this host"));
        }
        var specification = LOADED.computeIfAbsent(folder.resolve(name), OpenApiCheck::load);
        List<String> violations = new ArrayList<>();
        specification.validator().validateRequest(judged(request)).getMessages().stream()
                .map(ValidationReport.Message::getMessage)
                .filter(complaint -> !complaint.contains(EMPTY_FORM_VALUE))
                .map(complaint -> told(request, complaint))
                .forEach(violations::add);
        unknownHeaders(request, specification.json())
                .forEach(header -> violations.add(told(request, "unknown header " + header)));
        return violations;
    }

    private static String told(SentRequest request, String complaint) {
        return request.method() + " " + request.host() + request.path() + ": " + complaint;
    }

    private static SimpleRequest judged(SentRequest request) {
        var judged = new SimpleRequest.Builder(request.method(), request.path());
        request.headers().forEach(judged::withHeader);
        request.queryParameters().forEach(judged::withQueryParam);
        return request.body().isEmpty()
                ? judged.build()
                : judged.withBody(request.body()).build();
    }

    private static Set<String> unknownHeaders(SentRequest request, JsonNode specification) {
        Set<String> unknown = new TreeSet<>();
        request.headers().keySet().forEach(name -> unknown.add(name.toLowerCase(Locale.ROOT)));
        unknown.removeAll(COMMON_HEADERS);
        specification.findParents("in").stream()
                .filter(parameter -> parameter.path("in").asText().equals("header"))
                .forEach(parameter ->
                        unknown.remove(parameter.path("name").asText().toLowerCase(Locale.ROOT)));
        return unknown;
    }

    private static Specification load(Path file) {
        try {
            var text = Files.readString(file);
            var validator = OpenApiInteractionValidator.createForInlineApiSpecification(text)
                    .build();
            return new Specification(validator, new ObjectMapper().readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
