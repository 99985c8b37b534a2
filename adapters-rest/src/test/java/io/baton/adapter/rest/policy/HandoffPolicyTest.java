package io.baton.adapter.rest.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.baton.adapter.rest.RestServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandoffPolicyTest {

    private static final RestServer SERVER = new RestServer();
    private static final String PATH = "/api/v1/connections/6a0fbb2e-6a5b-4a39-8e47-8f0d5a1d7f10/handoff-policy";

    private static final String EVERYTHING =
            """
            {"level": 2, "toggles": {"frustration": "any", "noProgressTurns": 0},
             "forbiddenTopics": ["legal advice", "medical advice"], "unsureBelow": 0.5, "offerFirst": true,
             "requiredInformation": [{"name": "order_number", "question": {"en": "Which order?", "pt-br": "Qual pedido?"},
               "channels": ["web", "sms"]}],
             "messages": {"frustration": {"en": "A colleague will look at it.", "de": null}, "default": null},
             "loopBound": {"handoffs": 5, "hours": 48},
             "channels": {"sms": {"level": 1, "forbiddenTopics": []}, "web": {"offerFirst": false}}}
            """;

    @BeforeEach
    void forget() {
        SERVER.settings.kept.clear();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void showsTheDefaultWithItsTogglesExpanded() {
        var shown = SERVER.get(PATH).json();

        assertThat(shown.getInt("version")).isZero();
        assertThat(shown.getInt("level")).isEqualTo(1);
        assertThat(shown.getJsonObject("toggles").toString())
                .isEqualTo("{\"forbiddenTopic\":\"hand_off\",\"humanRequest\":\"at_once\",\"frustration\":\"any\","
                        + "\"unsure\":\"at_once\",\"engineFailure\":\"hand_off\",\"noProgressTurns\":2}");
        assertThat(shown.getJsonObject("loopBound").toString()).isEqualTo("{\"handoffs\":3,\"hours\":24}");
    }

    @Test
    void givesBackWhatWasSaved() {
        var saved = SERVER.send("PUT", PATH, EVERYTHING);

        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        var shown = SERVER.get(PATH).json();
        assertThat(shown).isEqualTo(saved.json());
        assertThat(shown.getInt("version")).isEqualTo(1);
        assertThat(shown.getString("madeBy")).isEqualTo("ada");
        assertThat(shown.getJsonObject("toggles").getString("frustration")).isEqualTo("any");
        assertThat(shown.getJsonObject("toggles").getString("humanRequest")).isEqualTo("after_one_question");
        assertThat(shown.getJsonObject("ownToggles").toString())
                .isEqualTo("{\"frustration\":\"any\",\"noProgressTurns\":0}");
        assertThat(shown.getJsonArray("requiredInformation").toString())
                .isEqualTo(
                        "[{\"name\":\"order_number\",\"question\":{\"en\":\"Which order?\",\"pt-BR\":\"Qual pedido?\"},"
                                + "\"channels\":[\"sms\",\"web\"]}]");
        assertThat(shown.getJsonObject("messages").toString())
                .isEqualTo("{\"frustration\":{\"en\":\"A colleague will look at it.\",\"de\":null},\"default\":null}");
        assertThat(shown.getJsonObject("channels").getJsonObject("sms").getInt("level"))
                .isEqualTo(1);
        assertThat(shown.getJsonObject("channels").getJsonObject("sms").getJsonArray("forbiddenTopics"))
                .isEmpty();
        assertThat(shown.getJsonObject("channels").getJsonObject("web").containsKey("level"))
                .isFalse();
    }

    @Test
    void keepsVersionsAndRefusesWhatIsBasedOnAnOlderOne() {
        SERVER.send("PUT", PATH, "{\"level\": 2, \"basedOn\": 0}");
        SERVER.send("PUT", PATH, "{\"level\": 3, \"basedOn\": 1}");

        SERVER.send("PUT", PATH, "{\"level\": 0, \"basedOn\": 1}").isProblem(409, "changed-meanwhile");
        assertThat(SERVER.get(PATH + "?version=1").json().getInt("level")).isEqualTo(2);
        assertThat(SERVER.get(PATH).json().getInt("level")).isEqualTo(3);
        assertThat(SERVER.get(PATH + "?version=9").status()).isEqualTo(404);
        assertThat(SERVER.get(PATH + "?version=x").status()).isEqualTo(400);
        assertThat(SERVER.get(PATH + "/versions").json().getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(item -> item.getInt("version"))
                .containsExactly(2, 1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            level                                     | {}
            level                                     | {"level": 4}
            level                                     | {"level": "2"}
            level                                     | {"level": 1.5}
            colour                                    | {"level": 1, "colour": "red"}
            toggles                                   | {"level": 1, "toggles": []}
            toggles.frustration                       | {"level": 1, "toggles": {"frustration": "sometimes"}}
            toggles.noProgressTurns                   | {"level": 1, "toggles": {"noProgressTurns": 21}}
            toggles.mood                              | {"level": 1, "toggles": {"mood": "any"}}
            toggles.humanRequest                      | {"level": 1, "toggles": {"humanRequest": "decline"}}
            forbiddenTopics                           | {"level": 1, "forbiddenTopics": "taxes"}
            forbiddenTopics[1]                        | {"level": 1, "forbiddenTopics": ["taxes", " "]}
            forbiddenTopics[0]                        | {"level": 1, "forbiddenTopics": [7]}
            forbiddenTopics[0]                        | {"level": 1, "forbiddenTopics": [null]}
            unsureBelow                               | {"level": 1, "unsureBelow": 1.01}
            offerFirst                                | {"level": 1, "offerFirst": "yes"}
            requiredInformation[0].name               | {"level": 1, "requiredInformation": [{"question": {"en": "?"}}]}
            requiredInformation[0].name               | {"level": 1, "requiredInformation": [{"name": "my order", "question": {"en": "?"}}]}
            requiredInformation[0].question           | {"level": 1, "requiredInformation": [{"name": "order"}]}
            requiredInformation[0].question           | {"level": 1, "requiredInformation": [{"name": "order", "question": {"en": null}}]}
            requiredInformation[0].question.x_y       | {"level": 1, "requiredInformation": [{"name": "order", "question": {"x_y": "?"}}]}
            requiredInformation[0].channels[0]        | {"level": 1, "requiredInformation": [{"name": "order", "question": {"en": "?"}, "channels": ["fax"]}]}
            requiredInformation[0].channels           | {"level": 1, "requiredInformation": [{"name": "email", "question": {"en": "?"}, "channels": ["sms"]}]}
            requiredInformation[1].name               | {"level": 1, "requiredInformation": [{"name": "a", "question": {"en": "?"}}, {"name": "a", "question": {"en": "?"}}]}
            messages.tired                            | {"level": 1, "messages": {"tired": {"en": "Bye"}}}
            messages.frustration.english!             | {"level": 1, "messages": {"frustration": {"english!": "Bye"}}}
            messages.frustration.en                   | {"level": 1, "messages": {"frustration": {"en": 7}}}
            loopBound.handoffs                        | {"level": 1, "loopBound": {"handoffs": 0}}
            loopBound.hours                           | {"level": 1, "loopBound": {"hours": 169}}
            channels.fax                              | {"level": 1, "channels": {"fax": {"level": 1}}}
            channels.sms.level                        | {"level": 1, "channels": {"sms": {"level": 9}}}
            channels.sms.loopBound                    | {"level": 1, "channels": {"sms": {"loopBound": {"hours": 1}}}}
            channels.sms.toggles.humanRequest         | {"level": 1, "channels": {"sms": {"toggles": {"humanRequest": "decline"}}}}
            basedOn                                   | {"level": 1, "basedOn": -1}
            """)
    void namesWhatIsWrong(String field, String body) {
        var answer = SERVER.send("PUT", PATH, body).isProblem(400, "invalid-request");

        assertThat(answer.fields()).containsExactly(field);
        assertThat(SERVER.settings.kept).isEmpty();
    }

    @Test
    void refusesTooManyTopicsFieldsAndCharacters() {
        var topics = Json.createArrayBuilder(Collections.nCopies(51, "taxes"));
        var tooLong = Json.createObjectBuilder().add("en", "x".repeat(1601));
        var body = Json.createObjectBuilder()
                .add("level", 1)
                .add("forbiddenTopics", topics)
                .add("messages", Json.createObjectBuilder().add("default", tooLong))
                .add(
                        "channels",
                        Json.createObjectBuilder()
                                .add(
                                        "web",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "forbiddenTopics",
                                                        Json.createArrayBuilder()
                                                                .add("x".repeat(201)))));

        var answer = SERVER.send("PUT", PATH, body.build().toString()).isProblem(400, "invalid-request");

        assertThat(answer.fields())
                .containsExactlyInAnyOrder("forbiddenTopics", "messages.default.en", "channels.web.forbiddenTopics[0]");
    }

    @Test
    void triesADraftWithoutSavingIt() {
        var body =
                """
                {"policy": {"level": 2, "forbiddenTopics": ["tax advice"]}, "channel": "sms", "messages": [
                 {"author": "customer", "text": "Where is my parcel?"}, {"author": "ai", "text": "It arrives tomorrow."},
                 {"author": "customer", "text": "A human please"}, {"author": "ai", "text": "What is it about?"},
                 {"author": "customer", "text": "The parcel"}, {"author": "customer", "text": "Hello?"}]}
                """;

        var turns = SERVER.send("POST", PATH + "/try", body)
                .json()
                .getJsonArray("turns")
                .getValuesAs(JsonObject.class);

        assertThat(turns)
                .extracting(turn -> turn.getInt("index"), turn -> turn.getString("decision"))
                .containsExactly(tuple(0, "keep"), tuple(2, "ask_first"), tuple(4, "hand_off"), tuple(5, "hand_off"));
        assertThat(turns.get(0).containsKey("rule")).isFalse();
        assertThat(turns.get(1).getString("rule")).isEqualTo("asks_for_human");
        assertThat(turns.get(1).getString("words")).isEqualTo("human");
        assertThat(turns.get(1).getString("why"))
                .isEqualTo("The customer asks for a human. The customer is asked what it is about first;"
                        + " then humans take over.");
        assertThat(turns.get(3).getString("why")).isEqualTo("Humans have the conversation since message 4.");
        assertThat(turns.get(0).getJsonObject("signals").toString())
                .isEqualTo("{\"humanRequest\":null,\"sentiment\":\"neutral\",\"language\":\"en\",\"topics\":[],"
                        + "\"frustration\":\"none\",\"sameQuestionTurns\":1}");
        assertThat(SERVER.settings.kept).isEmpty();
    }

    @Test
    void triesTheSavedPolicyOfTheChannel() {
        SERVER.send("PUT", PATH, "{\"level\": 1, \"channels\": {\"sms\": {\"level\": 0}}}");
        var messages = "\"messages\": [{\"author\": \"customer\", \"text\": \"human\"}]}";

        assertThat(decisions("{" + messages)).containsExactly("hand_off");
        assertThat(decisions("{\"channel\": \"sms\", " + messages)).containsExactly("decline");
    }

    @Test
    void namesWhatIsWrongWithATranscript() {
        var body = "{\"policy\": {\"level\": 7}, \"messages\": [{\"author\": \"agent\", \"text\": \"\"}]}";

        assertThat(SERVER.send("POST", PATH + "/try", body)
                        .isProblem(400, "invalid-request")
                        .fields())
                .containsExactlyInAnyOrder("policy.level", "messages[0].author", "messages[0].text");
        assertThat(SERVER.send("POST", PATH + "/try", "{}")
                        .isProblem(400, "invalid-request")
                        .fields())
                .containsExactly("messages");
    }

    private static List<String> decisions(String body) {
        return SERVER
                .send("POST", PATH + "/try", body)
                .json()
                .getJsonArray("turns")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(turn -> turn.getString("decision"))
                .toList();
    }
}
