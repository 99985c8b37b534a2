package io.baton.adapter.persistence;

import static io.baton.adapter.persistence.StoredFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.out.check.FormerSettings;
import io.baton.application.port.out.check.FormerSettings.Former;
import io.baton.application.port.out.check.RefusalStore;
import io.baton.application.port.out.check.RefusalStore.Kind;
import io.baton.application.port.out.check.RefusalStore.Refusals;
import io.baton.domain.connection.ConnectionId;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CheckStoresTest {

    private final TestPersistence server = TestPersistence.start();
    private final ConnectionId connection = StoredFixture.aConnection(1).id();

    @BeforeEach
    void aConnectionIsThere() {
        server.connections().add(StoredFixture.aConnection(1));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Nested
    class WhatAFixReplaced {

        private static final String URL = "https://somebody:password@example.com/hook";

        @Test
        void isKeptInItsOrderUntilItIsForgotten() {
            var before = new LinkedHashMap<String, String>();
            before.put("EventCallbackUrl", URL);
            before.put("AFilter", "");
            var former = new Former(before, Map.of("EventCallbackUrl", "https://baton.example.com/x"));

            settings().keep(connection, CheckCode.TASKROUTER_WEBHOOK, former);

            assertThat(settings().find(connection, CheckCode.TASKROUTER_WEBHOOK))
                    .contains(former);
            assertThat(settings()
                            .find(connection, CheckCode.TASKROUTER_WEBHOOK)
                            .orElseThrow()
                            .before()
                            .keySet())
                    .containsExactly("EventCallbackUrl", "AFilter");
            assertThat(settings().find(connection, CheckCode.CONVERSATIONS_WEBHOOK))
                    .isEmpty();
            settings().forget(connection, CheckCode.TASKROUTER_WEBHOOK);
            assertThat(settings().find(connection, CheckCode.TASKROUTER_WEBHOOK))
                    .isEmpty();
        }

        @Test
        void isThatOfTheLastFix() {
            settings().keep(connection, CheckCode.WORKER_CAPACITY, new Former(Map.of("a", "1"), Map.of("a", "2")));
            settings().keep(connection, CheckCode.WORKER_CAPACITY, new Former(Map.of("a", "2"), Map.of("a", "3")));

            assertThat(settings().find(connection, CheckCode.WORKER_CAPACITY))
                    .contains(new Former(Map.of("a", "2"), Map.of("a", "3")));
        }

        @Test
        void standsInTheDatabaseEncrypted() throws SQLException {
            settings()
                    .keep(
                            connection,
                            CheckCode.TASKROUTER_WEBHOOK,
                            new Former(Map.of("EventCallbackUrl", URL), Map.of()));

            assertThat(server.dump("former_settings"))
                    .contains("taskrouter-webhook")
                    .doesNotContain("example.com", "password");
        }

        private FormerSettings settings() {
            return server.ports().formerSettings();
        }
    }

    @Nested
    class CountedRefusals {

        @Test
        void areSummedUpByKindAndRemote() {
            refusals().add(connection, List.of(refusal(Kind.WRONG_ACCOUNT, "AC1", 2, 10)));
            refusals()
                    .add(
                            connection,
                            List.of(refusal(Kind.WRONG_ACCOUNT, "AC1", 3, 5), refusal(Kind.BAD_SIGNATURE, "", 1, 20)));

            assertThat(refusals().of(connection))
                    .containsExactly(refusal(Kind.BAD_SIGNATURE, "", 1, 20), refusal(Kind.WRONG_ACCOUNT, "AC1", 5, 10));
        }

        @Test
        void areKeptForTheTwentyRemotesThatCameLast() {
            var many = IntStream.range(0, 25)
                    .mapToObj(number -> refusal(Kind.WRONG_ACCOUNT, "AC" + number, 1, number))
                    .toList();

            refusals().add(connection, many);
            refusals().add(connection, List.of(refusal(Kind.BAD_SIGNATURE, "", 1, 0)));

            assertThat(refusals().of(connection)).hasSize(21).contains(many.get(24), many.get(5));
            assertThat(refusals().of(connection)).doesNotContain(many.get(4));
        }

        @Test
        void ofADeletedConnectionAreForgotten() {
            refusals().add(connection, List.of(refusal(Kind.BAD_SIGNATURE, "", 1, 0)));

            server.connections().delete(connection);
            refusals().add(connection, List.of(refusal(Kind.BAD_SIGNATURE, "", 1, 0)));

            assertThat(refusals().of(connection)).isEmpty();
        }

        private static Refusals refusal(Kind kind, String remote, long count, int second) {
            return new Refusals(kind, remote, count, NOW.plusSeconds(second));
        }

        private RefusalStore refusals() {
            return server.ports().refusals();
        }
    }
}
