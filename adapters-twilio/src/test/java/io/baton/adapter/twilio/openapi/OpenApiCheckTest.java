package io.baton.adapter.twilio.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenApiCheckTest {

    private static final String TASKS = "/taskrouter.twilio.com/v1/Workspaces/WS00000000000000000000000000000001/Tasks";

    private OpenApiCheck check;

    @BeforeEach
    void specificationsAreThere() {
        var found = OpenApiCheck.ofSharedFolder();
        assumeTrue(found.isPresent(), "skipped: Twilio's OpenAPI is not beside the project");
        check = found.get();
    }

    @Test
    void takesWhatTwilioDocuments() {
        assertThat(check.violations(
                        post("WorkflowSid=WW00000000000000000000000000000001&Priority=3&Attributes=%7B%7D")))
                .isEmpty();
    }

    @Test
    void takesAnEmptyValueButNoEmptyFieldThatTwilioDoesNotKnow() {
        assertThat(check.violations(post("Attributes=%7B%7D&TaskChannel="))).isEmpty();
        assertThat(check.violations(post("Attributes=%7B%7D&Colour="))).isNotEmpty();
    }

    @Test
    void findsAFormFieldThatTwilioDoesNotKnow() {
        assertThat(check.violations(post("Attributes=%7B%7D&Colour=blue")))
                .singleElement()
                .asString()
                .contains("Colour");
    }

    @Test
    void findsAQueryParameterThatTwilioDoesNotKnow() {
        assertThat(check.violations(get(TASKS + "?Colour=blue")))
                .singleElement()
                .asString()
                .contains("Colour");
    }

    @Test
    void findsASidOfTheWrongKind() {
        assertThat(check.violations(post("WorkflowSid=WT00000000000000000000000000000001")))
                .isNotEmpty();
    }

    @Test
    void findsAPathThatTwilioDoesNotKnow() {
        assertThat(check.violations(get("/taskrouter.twilio.com/v1/Workplaces")))
                .isNotEmpty();
    }

    @Test
    void findsAHeaderThatTwilioDoesNotKnow() {
        var request = request("GET", TASKS, Map.of("X-Twilio-Colour", List.of("blue")), "");

        assertThat(check.violations(request)).singleElement().asString().contains("x-twilio-colour");
    }

    @Test
    void findsAHostThatHasNoSpecification() {
        assertThat(check.violations(get("/studio.twilio.com/v2/Flows"))).isNotEmpty();
    }

    private static SentRequest get(String uri) {
        return request("GET", uri, Map.of(), "");
    }

    private static SentRequest post(String form) {
        return request("POST", TASKS, Map.of("Content-Type", List.of("application/x-www-form-urlencoded")), form);
    }

    private static SentRequest request(String method, String uri, Map<String, List<String>> headers, String body) {
        var authenticated = new java.util.HashMap<>(headers);
        authenticated.put("Authorization", List.of("Basic QUM6MQ=="));
        return SentRequest.of(method, "", URI.create("http://localhost" + uri), authenticated, body.getBytes(UTF_8));
    }
}
