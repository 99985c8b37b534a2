package io.baton.application.service.engine;

import io.baton.application.port.out.engine.Engine;
import io.baton.application.port.out.engine.EngineGuard;
import io.baton.application.port.out.engine.EngineUnavailable;
import io.baton.application.port.out.engine.KnowledgeSearch;
import io.baton.application.port.out.engine.TurnActions;
import io.baton.application.port.out.engine.TurnTools;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.conversation.Channel;
import io.baton.domain.engine.KnowledgePassage;
import io.baton.domain.engine.Turn;
import io.baton.domain.masking.Masking;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A turn of one connection, and everything around the engines that is asked about it. */
final class Asking implements EngineGuard, KnowledgeSearch, TurnActions {

    static final Turn TURN = new Turn(
            new ConnectionId(UUID.fromString("00000000-0000-0000-0000-000000000001")),
            "0123456789abcdef0123456789abcdef",
            1,
            "a session",
            Instant.parse("2026-03-02T09:00:00Z"),
            Channel.SMS,
            "en",
            "",
            List.of(),
            0,
            Map.of(),
            List.of(),
            List.of(),
            null);

    /** What came of each pass, in order. */
    final List<String> told = new CopyOnWriteArrayList<>();

    /** Engines to which nobody is let. */
    final Set<String> closed = ConcurrentHashMap.newKeySet();

    final List<String> performed = new ArrayList<>();

    boolean waitedFor = true;

    static ChosenEngines engines(Duration deadline, Engine... chain) {
        return new ChosenEngines(List.of(chain), 1, deadline, 2, Masking.PAYMENT_NUMBERS);
    }

    TurnToolbox toolbox() {
        return new TurnToolbox(TURN, this, this, () -> waitedFor);
    }

    @Override
    public Pass enter(Guarded engine) {
        if (closed.contains(engine.engine())) {
            throw new EngineUnavailable("left alone for a while, it failed too often");
        }
        return new Told(engine.engine());
    }

    private final class Told implements Pass {
        private final String engine;

        private Told(String engine) {
            this.engine = engine;
        }

        @Override
        public void answered(Duration took) {
            told.add(engine + " answered");
        }

        @Override
        public void failed(Duration took) {
            told.add(engine + " failed");
        }

        @Override
        public void unjudged() {
            told.add(engine + " unjudged");
        }

        @Override
        public void leave() {
            told.add(engine + " left");
        }
    }

    @Override
    public List<KnowledgePassage> search(ConnectionId connection, String question, String language, int limit) {
        return List.of(new KnowledgePassage("Returns", null, question, 0.8));
    }

    @Override
    public List<String> problems(ConnectionId connection) {
        return List.of();
    }

    @Override
    public List<TurnTools.Offer> offers(ConnectionId connection) {
        return List.of(new TurnTools.Offer("cancel", "Cancels an order", "{}"));
    }

    @Override
    public TurnTools.Outcome perform(Turn turn, int number, String action, String arguments) {
        performed.add(number + " " + action);
        return new TurnTools.Outcome(true, "cancelled");
    }

    @Override
    public boolean hasChanged(ConnectionId connection, String turnId) {
        return !performed.isEmpty();
    }
}
