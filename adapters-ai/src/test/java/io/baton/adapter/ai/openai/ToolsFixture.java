package io.baton.adapter.ai.openai;

import io.baton.application.port.out.engine.TurnTools;
import io.baton.domain.engine.KnowledgePassage;
import java.util.ArrayList;
import java.util.List;

/** Tools that keep what was asked of them. */
final class ToolsFixture implements TurnTools {

    final List<String> searched = new ArrayList<>();
    final List<String> performed = new ArrayList<>();

    @Override
    public List<KnowledgePassage> searchKnowledge(String question) {
        searched.add(question);
        return List.of(new KnowledgePassage("Delivery", "https://shop.example/delivery", "Two days.", 0.6));
    }

    @Override
    public List<Offer> actions() {
        return List.of(
                new Offer(
                        "order_status",
                        "Where an order is",
                        """
                        {"type": "object", "properties": {"order": {"type": "string", "pattern": "^[0-9]+$"}},
                         "required": ["order"], "$defs": {"number": {"type": "integer"}}}"""),
                new Offer("reply", "Tries to be another tool", "{}"));
    }

    @Override
    public Outcome perform(String action, String arguments) {
        performed.add(action + arguments);
        return new Outcome(true, "{\"state\": \"on its way\", \"card\": \"4111 1111 1111 1111\"}");
    }
}
