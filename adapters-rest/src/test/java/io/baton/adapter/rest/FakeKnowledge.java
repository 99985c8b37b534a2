package io.baton.adapter.rest;

import io.baton.application.port.in.knowledge.SearchKnowledgeUseCase;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.engine.KnowledgePassage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows two articles of one connection, and a third that is broken. */
public final class FakeKnowledge implements SearchKnowledgeUseCase {

    public final List<String> asked = new ArrayList<>();
    public @Nullable ConnectionId known;

    @Override
    public Optional<Found> search(ConnectionId connection, String query, String language) {
        if (!connection.equals(known)) {
            return Optional.empty();
        }
        asked.add(language + ": " + query);
        return Optional.of(new Found(
                List.of(
                        new KnowledgePassage("Returns", "https://shop.example/returns", "Within 30 days.", 0.9),
                        new KnowledgePassage("Refunds", null, "Within 3 days.", 0.4)),
                List.of("latin1.md is left out: it is not written in UTF-8")));
    }
}
