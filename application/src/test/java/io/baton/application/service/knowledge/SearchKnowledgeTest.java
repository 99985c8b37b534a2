package io.baton.application.service.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.application.port.in.access.FindOrganisationUseCase;
import io.baton.application.port.out.caller.Caller;
import io.baton.application.port.out.caller.Grants;
import io.baton.application.port.out.engine.KnowledgeSearch;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.engine.KnowledgePassage;
import io.baton.domain.session.SessionId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SearchKnowledgeTest {

    private static final ConnectionId OF_ACME = new ConnectionId(UUID.randomUUID());
    private static final KnowledgePassage PASSAGE = new KnowledgePassage("Returns", null, "Within 30 days.", 0.9);

    @Test
    void showsThePassagesOfAConnectionThatTheCallerSees() {
        assertThat(as("baton-viewer:acme").search(OF_ACME, "returns", "en")).hasValueSatisfying(found -> {
            assertThat(found.passages()).containsExactly(PASSAGE);
            assertThat(found.problems()).containsExactly("a problem");
        });
        assertThat(as("baton-supervisor").search(OF_ACME, "returns", "en")).isPresent();
    }

    @Test
    void anotherOrganisationsArticlesDoNotExist() {
        assertThat(as("baton-admin:zenith").search(OF_ACME, "returns", "en")).isEmpty();
        assertThat(as("baton-admin").search(new ConnectionId(UUID.randomUUID()), "returns", "en"))
                .isEmpty();
    }

    private static SearchKnowledgeService as(String group) {
        return new SearchKnowledgeService(new Organisations(), new Somebody(group), new Articles());
    }

    private record Organisations() implements FindOrganisationUseCase {

        @Override
        public Optional<String> ofConnection(ConnectionId id) {
            return id.equals(OF_ACME) ? Optional.of("acme") : Optional.empty();
        }

        @Override
        public Optional<String> ofSession(SessionId id) {
            return Optional.empty();
        }
    }

    private record Somebody(String group) implements Caller {

        @Override
        public String name() {
            return "somebody";
        }

        @Override
        public Grants grants() {
            return Grants.ofGroups(List.of(group));
        }
    }

    private record Articles() implements KnowledgeSearch {

        @Override
        public List<KnowledgePassage> search(ConnectionId connection, String question, String language, int limit) {
            return List.of(PASSAGE);
        }

        @Override
        public List<String> problems(ConnectionId connection) {
            return List.of("a problem");
        }
    }
}
