package io.baton.application.service.engine;

import io.baton.application.port.out.engine.KnowledgeSearch;
import io.baton.application.port.out.engine.TurnActions;
import io.baton.application.port.out.engine.TurnTools;
import io.baton.domain.engine.KnowledgePassage;
import io.baton.domain.engine.Turn;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** The tools of one turn, for one engine after the other. An engine that was given up finds its tools gone. */
final class TurnToolbox {

    private static final int PASSAGES = 5;
    private static final int LONGEST_QUESTION = 1_000;

    private final Turn turn;
    private final KnowledgeSearch knowledge;
    private final TurnActions actions;
    private final BooleanSupplier isWaitedFor;
    private final AtomicInteger performed = new AtomicInteger();

    /** Tools for a turn; the supplier says whether its answer is still waited for. */
    TurnToolbox(Turn turn, KnowledgeSearch knowledge, TurnActions actions, BooleanSupplier isWaitedFor) {
        this.turn = turn;
        this.knowledge = knowledge;
        this.actions = actions;
        this.isWaitedFor = isWaitedFor;
    }

    /** Whether the turn has done something that must not happen twice. */
    boolean hasChanged() {
        return actions.hasChanged(turn.connection(), turn.turnId());
    }

    /** The tools for the next engine. */
    Lent lend() {
        return new Lent();
    }

    /** Tools that can be taken back. */
    final class Lent implements TurnTools {

        private final AtomicBoolean taken = new AtomicBoolean();

        void takeBack() {
            taken.set(true);
        }

        @Override
        public List<KnowledgePassage> searchKnowledge(String question) {
            return taken.get()
                    ? List.of()
                    : knowledge.search(
                            turn.connection(),
                            question.substring(0, Math.min(question.length(), LONGEST_QUESTION)),
                            turn.language(),
                            PASSAGES);
        }

        @Override
        public List<Offer> actions() {
            return actions.offers(turn.connection());
        }

        @Override
        public Outcome perform(String action, String arguments) {
            if (taken.get() || !isWaitedFor.getAsBoolean()) {
                return new Outcome(false, "The turn is over: nothing was done");
            }
            return actions.perform(turn, performed.incrementAndGet(), action, arguments);
        }
    }
}
