package io.baton.application.service.knowledge;

import io.baton.application.port.in.access.FindOrganisationUseCase;
import io.baton.application.port.in.knowledge.SearchKnowledgeUseCase;
import io.baton.application.port.out.caller.Caller;
import io.baton.application.port.out.engine.KnowledgeSearch;
import io.baton.domain.connection.ConnectionId;
import java.util.Optional;

/** Searches as an engine's turn does, for connections of the organisations that the caller sees. */
public final class SearchKnowledgeService implements SearchKnowledgeUseCase {

    private static final int PASSAGES = 5;

    private final FindOrganisationUseCase organisations;
    private final Caller caller;
    private final KnowledgeSearch knowledge;

    public SearchKnowledgeService(FindOrganisationUseCase organisations, Caller caller, KnowledgeSearch knowledge) {
        this.organisations = organisations;
        this.caller = caller;
        this.knowledge = knowledge;
    }

    @Override
    public Optional<Found> search(ConnectionId connection, String query, String language) {
        return organisations
                .ofConnection(connection)
                .filter(caller.grants()::sees)
                .map(seen -> new Found(
                        knowledge.search(connection, query, language, PASSAGES), knowledge.problems(connection)));
    }
}
