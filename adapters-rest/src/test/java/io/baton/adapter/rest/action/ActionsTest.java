package io.baton.adapter.rest.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.rest.RestServer;
import io.baton.application.port.in.action.DeclareActionsUseCase.Flaw;
import io.baton.domain.connection.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionsTest {

    private static final String ORDER_STATUS =
            """
            {"name": "order_status", "description": "Where an order is",
             "parameters": {"type": "object", "properties": {"order_number": {"type": "string"}}},
             "method": "GET", "url": "https://shop.example.com/orders/{order_number}?c={flex_customerId}",
             "headers": {"X-Api-Key": {"secret": true, "value": "key-of-the-shop"}, "Accept-Language": {"value": "en"}},
             "timeoutSeconds": 3}
            """;

    private final RestServer server = new RestServer();
    private final String path = "/api/v1/connections/" + UUID.randomUUID() + "/actions";

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void declaresActionsAndNeverShowsTheirSecrets() {
        var saved = server.send("PUT", path, declaring(ORDER_STATUS));
        var shown = server.get(path);

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body()).isEqualTo(shown.body()).doesNotContain("key-of-the-shop");
        assertThat(shown.json().getInt("version")).isEqualTo(1);
        var item = shown.json().getJsonArray("items").getJsonObject(0);
        assertThat(item.getJsonObject("headers").toString())
                .isEqualTo("{\"X-Api-Key\":{\"secret\":true},\"Accept-Language\":{\"secret\":false,\"value\":\"en\"}}");
        assertThat(item.getJsonObject("parameters").getString("type")).isEqualTo("object");
        assertThat(item.getInt("timeoutSeconds")).isEqualTo(3);
        assertThat(shown.json().getJsonArray("allowedHosts").getString(0)).isEqualTo("shop.example.com");
    }

    @Test
    void keepsSecretsBesideWhatIsDeclared() {
        server.send("PUT", path, declaring(ORDER_STATUS));

        var draft = server.actions.drafts.get(0);
        assertThat(draft.secrets()).isEqualTo(Map.of("action.order_status.x-api-key", new Secret("key-of-the-shop")));
        assertThat(draft.actions().items().get(0).headers().get(0).isSecret()).isTrue();
        assertThat(draft.actions().items().get(0).timeout()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void takesASecretThatIsLeftOutForTheOneThatIsKept() {
        server.send("PUT", path, declaring(ORDER_STATUS.replace(", \"value\": \"key-of-the-shop\"", "")));

        assertThat(server.actions.drafts.get(0).secrets()).isEmpty();
    }

    @Test
    void showsABodyAsItWasDeclared() {
        var cancel = ORDER_STATUS
                .replace("GET", "POST")
                .replace("\"timeoutSeconds\"", "\"body\": {\"by\": \"{flex_customerId}\"}, \"timeoutSeconds\"");

        var item = server.send("PUT", path, declaring(cancel))
                .json()
                .getJsonArray("items")
                .getJsonObject(0);

        assertThat(item.getJsonObject("body").toString()).isEqualTo("{\"by\":\"{flex_customerId}\"}");
    }

    @Test
    void isEmptyWhileNothingIsDeclared() {
        assertThat(server.get(path).json().toString()).isEqualTo("{\"version\":0,\"items\":[],\"allowedHosts\":[]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            "order_status"              | "Order Status"       | items[0].name
            "GET"                       | "TRACE"              | items[0].method
            https://shop.example.com/   | https://{x}.test/    | items[0].url
            "Where an order is"         | ""                   | items[0].description
            "timeoutSeconds": 3         | "timeoutSeconds": 16 | items[0].timeoutSeconds
            "X-Api-Key"                 | "Host"               | items[0].headers.Host
            "X-Api-Key"                 | "Content-Length"     | items[0].headers.Content-Length
            key-of-the-shop             | a\\r\\nX-Evil: 1     | items[0].headers.X-Api-Key.value
            "secret": true              | "hidden": true       | items[0].headers.X-Api-Key.hidden
            "value": "en"               | "secret": false      | items[0].headers.Accept-Language.value
            "timeoutSeconds": 3         | "retries": 3         | items[0].retries
            "timeoutSeconds": 3         | "body": []           | items[0].body
            """)
    void namesTheFieldThatIsWrong(String right, String wrong, String field) {
        var answer = server.send("PUT", path, declaring(ORDER_STATUS.replace(right, wrong)))
                .isProblem(400, "invalid-request");

        assertThat(answer.fields()).containsExactly(field);
        assertThat(answer.body()).doesNotContain("key-of-the-shop");
        assertThat(server.actions.drafts).isEmpty();
    }

    @Test
    void namesAHostThatIsNone() {
        var answer =
                server.send("PUT", path, "{\"items\":[],\"allowedHosts\":[\"shop.example.com\",\"*.example.com\"]}");

        assertThat(answer.isProblem(400, "invalid-request").fields()).containsExactly("allowedHosts[1]");
        assertThat(server.send("PUT", path, "{}")
                        .isProblem(400, "invalid-request")
                        .fields())
                .containsExactly("items");
    }

    @Test
    void saysWhatTheWholeDoesNotHoldTo() {
        server.actions.flaws = List.of(new Flaw("items[0].url", "a host of allowedHosts"));

        var answer = server.send("PUT", path, declaring(ORDER_STATUS)).isProblem(400, "invalid-request");

        assertThat(answer.fields()).containsExactly("items[0].url");
        assertThat(answer.body()).contains("a host of allowedHosts");
    }

    @Test
    void refusesAChangeOfAnOlderVersion() {
        server.send("PUT", path, declaring(ORDER_STATUS));

        server.send("PUT", path, "{\"items\":[],\"basedOn\":0}").isProblem(409, "changed-meanwhile");
        assertThat(server.send("PUT", path, "{\"items\":[],\"basedOn\":1}").status())
                .isEqualTo(200);
        assertThat(server.get(path + "?version=1").json().getJsonArray("items")).hasSize(1);
        assertThat(server.get(path + "/versions").json().getJsonArray("items")).hasSize(2);
    }

    private static String declaring(String action) {
        return "{\"items\":[" + action + "],\"allowedHosts\":[\"shop.example.com\"]}";
    }
}
