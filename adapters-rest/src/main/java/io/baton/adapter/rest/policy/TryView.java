package io.baton.adapter.rest.policy;

import io.baton.application.port.in.policy.TryPolicyUseCase.TriedTurn;
import io.baton.domain.handoff.Signals;
import io.baton.domain.handoff.Toggles;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a policy does about each message of the customer. */
final class TryView {

    private TryView() {}

    static JsonObject json(List<TriedTurn> turns) {
        var list = Json.createArrayBuilder();
        turns.forEach(turn -> list.add(json(turn)));
        return Json.createObjectBuilder().add("turns", list).build();
    }

    private static JsonObjectBuilder json(TriedTurn turn) {
        var json = Json.createObjectBuilder()
                .add("index", turn.index())
                .add("signals", json(turn.signals()))
                .add("decision", turn.decision());
        add(json, "rule", turn.rule());
        add(json, "words", turn.words());
        return json.add("why", turn.why());
    }

    private static JsonObjectBuilder json(Signals signals) {
        var json = Json.createObjectBuilder();
        var request = signals.humanRequest();
        if (request == null) {
            json.addNull("humanRequest");
        } else {
            json.add("humanRequest", request);
        }
        json.add("sentiment", signals.sentiment().wire())
                .add("language", signals.language())
                .add("topics", Json.createArrayBuilder(signals.topics()))
                .add("frustration", Toggles.wire(signals.frustration()));
        add(json, "frustrationWords", signals.frustrationWords());
        return json.add("sameQuestionTurns", signals.sameQuestionTurns());
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable String text) {
        if (text != null) {
            json.add(name, text);
        }
    }
}
