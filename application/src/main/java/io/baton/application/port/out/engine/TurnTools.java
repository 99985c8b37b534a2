package io.baton.application.port.out.engine;

import io.baton.domain.engine.KnowledgePassage;
import java.util.List;

/** What an engine may do while it thinks about one turn. Nothing else is in its reach: no task attribute, no other session, no Twilio (product.md 4). */
public interface TurnTools {

    /** Nothing to search and nothing to do. */
    TurnTools NONE = new TurnTools() {
        @Override
        public List<KnowledgePassage> searchKnowledge(String question) {
            return List.of();
        }

        @Override
        public List<Offer> actions() {
            return List.of();
        }

        @Override
        public Outcome perform(String action, String arguments) {
            return new Outcome(false, "There is no such action");
        }
    };

    /**
     * An action that the connection declares.
     *
     * @param parameters a JSON schema, as text
     */
    record Offer(String name, String description, String parameters) {}

    /**
     * What came of an action.
     *
     * @param text the answer, or what was wrong, for the engine to read
     */
    record Outcome(boolean done, String text) {}

    /** Passages of the connection's articles, the best first. */
    List<KnowledgePassage> searchKnowledge(String question);

    /** The actions of the connection. */
    List<Offer> actions();

    /**
     * Performs an action; recorded before it is sent.
     *
     * @param arguments a JSON object, as text
     */
    Outcome perform(String action, String arguments);
}
