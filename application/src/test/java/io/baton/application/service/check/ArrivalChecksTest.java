package io.baton.application.service.check;

import static io.baton.application.service.check.CheckFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.application.port.in.check.Finding;
import io.baton.application.port.in.check.Finding.Status;
import io.baton.application.port.out.check.RefusalStore.Kind;
import io.baton.application.port.out.flex.Workspaces.FlexConfiguration;
import io.baton.application.port.out.lane.DatabaseUnavailable;
import io.baton.domain.connection.ServedConversations;
import io.baton.domain.sid.WorkflowSid;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ArrivalChecksTest {

    private final CheckFixture flex = new CheckFixture();

    @Nested
    class Refused {

        private final Check wrongAccount = RefusalsCheck.wrongAccount(flex.refusals);
        private final Check signatures = RefusalsCheck.signatureFailures(flex.refusals);

        @Test
        void isNothingAtFirst() {
            assertThat(flex.look(wrongAccount).status()).isEqualTo(Status.OK);
            assertThat(flex.look(signatures).status()).isEqualTo(Status.OK);
        }

        @Test
        void isShownAtOnceAndAfterItWasWrittenDown() {
            var remote = "AC" + "f".repeat(32);
            flex.refusals.wrongAccount(flex.connection().id(), remote, NOW.minusSeconds(60));
            flex.refusals.flush();
            flex.refusals.wrongAccount(flex.connection().id(), remote, NOW.minusSeconds(5));
            flex.refusals.badSignature(flex.connection().id(), NOW.minusSeconds(7));

            assertThat(flex.look(wrongAccount).status()).isEqualTo(Status.FAILED);
            assertThat(flex.look(wrongAccount).seen()).isEqualTo("2 of " + remote + ", last at " + NOW.minusSeconds(5));
            assertThat(flex.look(signatures).seen()).isEqualTo("1, last at " + NOW.minusSeconds(7));
        }

        @Test
        void isOverADayLater() {
            flex.refusals.badSignature(flex.connection().id(), NOW.minusSeconds(86_401));

            assertThat(flex.look(signatures).status()).isEqualTo(Status.OK);
            assertThat(flex.look(signatures).seen()).contains("before: 1, last at 2026-03-01");
        }

        @Test
        void neverFillsTheMemory() {
            IntStream.range(0, 1000)
                    .forEach(number ->
                            flex.refusals.wrongAccount(flex.connection().id(), "AC%032x".formatted(number), NOW));

            var counted = flex.refusals.of(flex.connection().id(), Kind.WRONG_ACCOUNT);

            assertThat(counted).hasSize(21);
            assertThat(counted.stream().mapToLong(refusals -> refusals.count()).sum())
                    .isEqualTo(1000);
        }

        @Test
        void isKeptWhileTheDatabaseIsAwayAndCountedOnce() {
            flex.refusals.badSignature(flex.connection().id(), NOW);
            flex.counts.failure = new DatabaseUnavailable("away", new SQLTransientConnectionException());
            assertThatThrownBy(flex.refusals::flush).isInstanceOf(DatabaseUnavailable.class);
            flex.counts.failure = null;

            flex.refusals.flush();
            flex.refusals.flush();

            assertThat(flex.counts.added).singleElement().satisfies(one -> assertThat(one.count())
                    .isEqualTo(1));
        }
    }

    @Nested
    class Arriving {

        private final Check check = new EventsArrivingCheck(flex.events);

        @Test
        void isUnknownUntilBothSurfacesHaveSpoken() {
            assertThat(flex.look(check).status()).isEqualTo(Status.UNKNOWN);

            flex.inbox.arrivals.put("taskrouter", NOW.minusSeconds(9_000));
            assertThat(flex.look(check).status()).isEqualTo(Status.UNKNOWN);
            assertThat(flex.look(check).seen())
                    .startsWith("TaskRouter last spoke at " + NOW.minusSeconds(9_000)
                            + ", Conversations has not spoken yet");

            flex.inbox.arrivals.put("conversations", NOW);
            assertThat(flex.look(check).status()).isEqualTo(Status.OK);
        }

        @Test
        void failsWhenMessagesArriveAndTasksDoNot() {
            flex.inbox.arrivals.put("conversations", NOW.minusSeconds(100));
            assertThat(flex.look(check).status()).isEqualTo(Status.UNKNOWN);

            flex.inbox.arrivals.put("conversations", NOW.minusSeconds(121));
            assertThat(flex.look(check).status()).isEqualTo(Status.FAILED);
        }
    }

    @Nested
    class TasksOfBatonsOwn {

        private static final WorkflowSid WORKFLOW = new WorkflowSid("WW" + "a".repeat(32));

        @Test
        void needAWorkflow() {
            assertThat(look(Optional.empty()).status()).isEqualTo(Status.FAILED);
            assertThat(look(Optional.of(WORKFLOW)).seen()).isEqualTo("Twilio has no workflow " + WORKFLOW);

            flex.twilio.workflows.add(WORKFLOW);

            assertThat(look(Optional.of(WORKFLOW)).status()).isEqualTo(Status.OK);
        }

        @Test
        void arePlainWhereFlexIsConfiguredForAnotherWorkspaceAndWarnedOf() {
            flex.twilio.workflows.add(WORKFLOW);
            flex.store.save(flex.connection().with(new ServedConversations(CheckFixture.SERVICE, false, null)));

            assertThat(look(Optional.of(WORKFLOW)).status()).isEqualTo(Status.FAILED);
            assertThat(look(Optional.of(WORKFLOW)).seen()).contains("plain tasks");

            flex.twilio.flex = null;
            assertThat(look(Optional.of(WORKFLOW)).status()).isEqualTo(Status.OK);
            flex.twilio.flex = new FlexConfiguration(CheckFixture.WORKSPACE, CheckFixture.SERVICE, null);
        }

        private Finding look(Optional<WorkflowSid> only) {
            return flex.look(new TasksCreatedCheck(flex.twilio, new Reading<>(connection -> only)));
        }
    }
}
