package io.baton.application.service.check;

import static io.baton.application.port.out.flex.FakeWorkspaces.AVAILABLE;
import static io.baton.application.port.out.flex.FakeWorkspaces.OFFLINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.application.port.in.check.Finding.Status;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.flex.Workspaces.Worker;
import io.baton.domain.connection.AiSwitch;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.TaskAttributes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WorkerChecksTest {

    private final CheckFixture flex = new CheckFixture();

    @Test
    void allAreWellAfterASave() {
        assertThat(List.of(
                        new CredentialsCheck(flex.setUp()),
                        new WorkerExistsCheck(flex.workers()),
                        new WorkerAvailableCheck(flex.workers()),
                        new WorkerCapacityCheck(flex.twilio, flex.workers())))
                .allSatisfy(check -> assertThat(flex.look(check).status())
                        .as(check.code().wire())
                        .isEqualTo(Status.OK));
    }

    @Test
    void sayWhichCredentialTwilioDoesNotAccept() {
        var other = new CheckFixture();
        var finding = new CredentialsCheck(other.setUp()).look(new Inspection(flex.connection(), CheckFixture.NOW));
        assertThat(finding.status()).isEqualTo(Status.OK);

        flex.twilio.fail("workspace", new TwilioFailure.Refused(401, 20003, "401", null));
        var rejected = flex.look(new CredentialsCheck(flex.setUp()));

        assertThat(rejected.status()).isEqualTo(Status.FAILED);
        assertThat(rejected.seen()).contains("authToken").doesNotContain("\"token\"");
        assertThat(rejected.fixable()).isFalse();
    }

    @Nested
    class WorkerExists {

        private final Check check = new WorkerExistsCheck(flex.workers());
        private final Fix fix = new WorkerExistsFix(flex.twilio, flex.setUp());

        @Test
        void failsWhenAWorkerWasDeletedUntilItIsSetUpAgain() {
            var gone = flex.worker(2);
            flex.twilio.deleteWorker(flex.connection().access(), gone);
            assertThat(flex.look(check).status()).isEqualTo(Status.FAILED);
            assertThat(flex.look(check).seen()).contains(gone.value());

            assertThat(flex.dryRun(fix).changes())
                    .extracting(change -> change.what())
                    .containsExactly("AI worker 2", "baton_ai of AI worker 2", "contact_uri of AI worker 2");
            flex.fix(fix);

            assertThat(flex.look(check).status()).isEqualTo(Status.OK);
            assertThat(flex.worker(2)).isNotEqualTo(gone);
            assertThat(worker(2).activity()).isEqualTo(AVAILABLE.sid());
            assertThat(flex.fix(fix).changes()).isEmpty();
            flex.undo(fix);
            assertThat(flex.look(check).status()).isEqualTo(Status.FAILED);
            assertThat(flex.twilio.workers()).hasSize(1);
        }

        @Test
        void failsWhenTheMarkIsLostUntilItIsWrittenAgain() {
            var rewritten = TaskAttributes.empty().with("team", AttributeValue.of("night"));
            flex.twilio.changeWorker(flex.connection().access(), flex.worker(1), rewritten);
            assertThat(flex.look(check).status()).isEqualTo(Status.FAILED);

            flex.fix(fix);

            assertThat(flex.look(check).status()).isEqualTo(Status.OK);
            assertThat(worker(1).attributes().text("team")).contains("night");
            assertThat(worker(1).attributes().isTrue("baton_ai")).isTrue();
            flex.undo(fix);
            assertThat(worker(1).attributes()).isEqualTo(rewritten);
        }

        @Test
        void namesAnotherBatonsWorkerWhichNoFixRemoves() {
            var foreign = flex.twilio.createWorker(
                    flex.connection().access(),
                    "baton-ai-other-1",
                    AVAILABLE.sid(),
                    TaskAttributes.empty().with("baton_ai", AttributeValue.of(true)));

            var finding = flex.look(check);

            assertThat(finding.status()).isEqualTo(Status.FAILED);
            assertThat(finding.seen())
                    .contains("baton-ai-other-1", foreign.sid().value());
            assertThat(finding.fixable()).isFalse();
            assertThat(flex.fix(fix).changes()).isEmpty();
        }
    }

    @Nested
    class WorkerAvailable {

        private final Check check = new WorkerAvailableCheck(flex.workers());
        private final Fix fix = new WorkerAvailableFix(flex.twilio, flex.store, flex.work);

        @Test
        void failsWhenTwilioMovedTheWorkerUntilItIsMovedBack() {
            flex.twilio.moveWorker(flex.connection().access(), flex.worker(1), OFFLINE.sid());
            assertThat(flex.look(check).status()).isEqualTo(Status.FAILED);
            assertThat(flex.look(check).seen()).contains("missed reservation");

            assertThat(flex.fix(fix).changes()).singleElement().satisfies(change -> {
                assertThat(change.before()).isEqualTo(OFFLINE.sid() + " Offline");
                assertThat(change.after()).isEqualTo(AVAILABLE.sid() + " Available");
            });

            assertThat(flex.look(check).status()).isEqualTo(Status.OK);
            assertThat(flex.fix(fix).changes()).isEmpty();
            flex.undo(fix);
            assertThat(worker(1).activity()).isEqualTo(OFFLINE.sid());
            assertThat(worker(2).activity()).isEqualTo(AVAILABLE.sid());
        }

        @Test
        void saysWhyThePausedAiRestsAndSwitchesItToLive() {
            flex.store.save(flex.connection().switched(AiSwitch.PAUSED, "the queue Everyone holds it"));
            flex.twilio.moveWorker(flex.connection().access(), flex.worker(1), OFFLINE.sid());
            flex.twilio.moveWorker(flex.connection().access(), flex.worker(2), OFFLINE.sid());

            assertThat(flex.look(check).seen()).contains("paused: the queue Everyone holds it");
            flex.fix(fix);

            assertThat(flex.connection().ai()).isEqualTo(AiSwitch.LIVE);
            assertThat(flex.look(check).status()).isEqualTo(Status.OK);
            flex.undo(fix);
            assertThat(flex.connection().ai()).isEqualTo(AiSwitch.PAUSED);
            assertThat(flex.connection().pausedBecause()).isEqualTo("the queue Everyone holds it");
            assertThat(worker(2).activity()).isEqualTo(OFFLINE.sid());
        }
    }

    @Nested
    class WorkerCapacity {

        private final Check check = new WorkerCapacityCheck(flex.twilio, flex.workers());
        private final Fix fix = new WorkerCapacityFix(flex.twilio);

        @Test
        void failsWhenSomebodyLoweredItUntilItIsRaised() {
            flex.twilio.setCapacity(flex.connection().access(), flex.worker(1), "chat", 1);
            flex.twilio.setCapacity(flex.connection().access(), flex.worker(2), "voice", 1);
            assertThat(flex.look(check).status()).isEqualTo(Status.FAILED);

            assertThat(flex.fix(fix).changes()).hasSize(2);

            assertThat(flex.look(check).status()).isEqualTo(Status.OK);
            assertThat(flex.twilio.capacitiesOf(flex.worker(2))).containsEntry("voice", 0);
            flex.undo(fix);
            assertThat(flex.twilio.capacitiesOf(flex.worker(1))).containsAllEntriesOf(Map.of("chat", 1, "sms", 50));
        }

        @Test
        void warnsAtFourFifthsOfItsUseAndCountsTheWorkersNeeded() {
            flex.twilio.assign(flex.worker(1), "chat", 50);
            flex.twilio.assign(flex.worker(2), "chat", 29);
            assertThat(flex.look(check).status()).isEqualTo(Status.OK);

            flex.twilio.assign(flex.worker(2), "chat", 30);
            var finding = flex.look(check);

            assertThat(finding.status()).isEqualTo(Status.FAILED);
            assertThat(finding.seen()).contains("100", "80");
            assertThat(finding.fix()).contains("aiWorkers 3");
            assertThat(finding.fixable()).isFalse();
        }
    }

    private Worker worker(int number) {
        return flex.twilio
                .worker(flex.connection().access(), flex.worker(number))
                .orElseThrow();
    }
}
