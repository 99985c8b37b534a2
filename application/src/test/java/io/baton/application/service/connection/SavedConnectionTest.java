package io.baton.application.service.connection;

import static io.baton.application.service.connection.DraftFixture.ACCOUNT;
import static io.baton.application.service.connection.DraftFixture.OTHER_WORKSPACE;
import static io.baton.application.service.connection.DraftFixture.WORKSPACE;
import static io.baton.application.service.connection.DraftFixture.aDraft;
import static io.baton.application.service.connection.DraftFixture.sid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.application.port.in.connection.ConnectionRefused;
import io.baton.application.port.in.connection.TwilioUnreachable;
import io.baton.application.port.out.connection.ConnectionStore.AlreadyConnected;
import io.baton.application.port.out.flex.FakeWorkspaces;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.flex.Workspaces.Queue;
import io.baton.application.port.out.flex.Workspaces.Worker;
import io.baton.domain.connection.AiSwitch;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.Secret;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.TaskAttributes;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SavedConnectionTest {

    private static final ConnectionId NOBODYS = new ConnectionId(new UUID(0, 0));

    private final ConnectFixture flex = new ConnectFixture();

    @Test
    void savingAgainChangesNothingAtTwilio() {
        var connection = connected(aDraft().withAiWorkers(2));
        var writes = flex.twilio.writes();

        var replaced =
                flex.service.replace(connection.id(), aDraft().withAiWorkers(2).draft());

        assertThat(replaced)
                .hasValueSatisfying(again -> assertThat(again.connection()).isEqualTo(connection));
        assertThat(flex.twilio.writes()).isEqualTo(writes);
    }

    @Test
    void takesNewValuesAndKeepsTokenWorkersSwitchAndAge() {
        var connection = connected(aDraft());
        flex.service.switchAi(connection.id(), AiSwitch.PAUSED);
        flex.setTime(ConnectFixture.NOW.plusSeconds(3600));

        var replaced = replaced(connection, aDraft().withSecondToken("second token"));

        assertThat(replaced.credentials().secondAuthToken()).isEqualTo(new Secret("second token"));
        assertThat(replaced.webhookTokens()).isEqualTo(connection.webhookTokens());
        assertThat(replaced.workers()).isEqualTo(connection.workers());
        assertThat(replaced.createdAt()).isEqualTo(ConnectFixture.NOW);
        assertThat(replaced.ai()).isEqualTo(AiSwitch.PAUSED);
        assertThat(flex.onlyWorker().available()).isFalse();
    }

    @Test
    void leavesTheConnectionAsItIsWhenTheNewValuesAreWrong() {
        var connection = connected(aDraft());

        assertThatThrownBy(() -> flex.service.replace(
                        connection.id(),
                        aDraft().withAiQueue(new TaskQueueSid(sid("WQ", '9'))).draft()))
                .isInstanceOf(ConnectionRefused.class);

        assertThat(flex.store.find(connection.id())).contains(connection);
    }

    @Test
    void repairsAWorkerAndKeepsAttributesOfOthers() {
        var connection = connected(aDraft());
        var worker = flex.onlyWorker();
        var access = connection.access();
        flex.twilio.changeWorker(
                access, worker.sid(), worker.attributes().without("baton_ai").with("team", AttributeValue.of("night")));
        flex.twilio.setCapacity(access, worker.sid(), "chat", 1);

        replaced(connection, aDraft());

        assertThat(flex.onlyWorker().attributes().isTrue("baton_ai")).isTrue();
        assertThat(flex.onlyWorker().attributes().text("team")).contains("night");
        assertThat(flex.twilio.capacitiesOf(worker.sid())).containsEntry("chat", 50);
    }

    @Test
    void createsAWorkerAnewThatSomebodyDeleted() {
        var connection = connected(aDraft());
        flex.twilio.deleteWorker(connection.access(), flex.onlyWorker().sid());

        var replaced = replaced(connection, aDraft());

        assertThat(replaced.workers()).containsExactly(flex.onlyWorker().sid()).isNotEqualTo(connection.workers());
        assertThat(flex.onlyWorker().available()).isTrue();
    }

    @Test
    void removesWorkersThatAreNotWantedAnyMore() {
        var connection = connected(aDraft().withAiWorkers(3));

        var replaced = replaced(connection, aDraft().withAiWorkers(1));

        assertThat(replaced.workers()).containsExactly(flex.onlyWorker().sid());
        assertThat(flex.store.find(connection.id())).contains(replaced);
    }

    @Test
    void keepsKnowingAnUnwantedWorkerThatIsStillBusy() {
        var connection = connected(aDraft().withAiWorkers(3));
        var second = connection.workers().get(1);
        flex.twilio.keepBusy(second);

        var replaced = replaced(connection, aDraft().withAiWorkers(1));

        assertThat(replaced.workers()).containsExactly(connection.workers().get(0), second);
        assertThat(replaced.isAiWorker(second)).isTrue();
        assertThat(flex.twilio.workers()).extracting(Worker::available).containsExactly(true, false);
    }

    @Test
    void movesToAnotherWorkspaceWithNewWorkers() {
        var connection = connected(aDraft());

        var replaced = replaced(connection, aDraft().in(OTHER_WORKSPACE));

        assertThat(replaced.workspace()).isEqualTo(OTHER_WORKSPACE);
        assertThat(replaced.id()).isEqualTo(connection.id());
        assertThat(replaced.workers()).containsExactly(flex.onlyWorker().sid()).isNotEqualTo(connection.workers());
        assertThat(replaced.ai()).isEqualTo(AiSwitch.LIVE);
    }

    @Test
    void pausesInANewWorkspaceWhoseQueuesHoldTheWorker() {
        var connection = connected(aDraft());
        flex.twilio.queuesOfEveryWorker.add(new Queue(new TaskQueueSid(sid("WQ", 'e')), "Everyone", "1==1"));

        var replaced = flex.service.replace(
                connection.id(), aDraft().in(OTHER_WORKSPACE).draft());

        assertThat(replaced).hasValueSatisfying(moved -> {
            assertThat(moved.connection().ai()).isEqualTo(AiSwitch.PAUSED);
            assertThat(moved.connection().pausedBecause()).contains("Everyone");
        });
    }

    @Test
    void refusesAWorkspaceThatAnotherConnectionHas() {
        var connection = connected(aDraft());
        connected(aDraft().in(OTHER_WORKSPACE));

        assertThatThrownBy(() -> flex.service.replace(
                        connection.id(), aDraft().in(OTHER_WORKSPACE).draft()))
                .isInstanceOf(AlreadyConnected.class);

        assertThat(flex.store.find(connection.id()).map(FlexConnection::workspace))
                .contains(WORKSPACE);
    }

    @Test
    void letsTheFormerTokenWorkForADay() {
        var connection = connected(aDraft());
        var former = connection.webhookTokens().current();

        var rotated = flex.service.rotateWebhookToken(connection.id()).orElseThrow();

        var tokens = rotated.connection().webhookTokens();
        assertThat(rotated.webhookUrl()).endsWith(tokens.current().value()).doesNotEndWith(former.value());
        assertThat(tokens.accept(tokens.current(), ConnectFixture.NOW)).isTrue();
        assertThat(tokens.accept(
                        former, ConnectFixture.NOW.plus(Duration.ofHours(24)).minusMillis(1)))
                .isTrue();
        assertThat(tokens.accept(former, ConnectFixture.NOW.plus(Duration.ofHours(24))))
                .isFalse();
        assertThat(flex.store.findByToken(former)).contains(rotated.connection());
    }

    @Test
    void warnsOfAnotherBatonsWorker() {
        flex.twilio.createWorker(
                new TwilioAccess(aDraft().draft().credentials(), WORKSPACE, ConnectFixture.API_BASE),
                "baton-ai-of-somebody-else-1",
                FakeWorkspaces.AVAILABLE.sid(),
                TaskAttributes.empty().with("baton_ai", AttributeValue.of(true)));

        var connected = flex.service.connect(aDraft().draft());

        assertThat(connected.warnings()).singleElement().asString().contains("baton-ai-of-somebody-else-1");
        assertThat(flex.service.find(connected.connection().id()).orElseThrow().warnings())
                .isEmpty();
    }

    @Test
    void warnsOfNothingWhereItIsAlone() {
        assertThat(flex.service.connect(aDraft().withAiWorkers(3).draft()).warnings())
                .isEmpty();
    }

    @Test
    void pausesAndResumesEveryWorker() {
        var connection = connected(aDraft().withAiWorkers(2));

        var paused = flex.service.switchAi(connection.id(), AiSwitch.PAUSED).orElseThrow();
        assertThat(paused.connection().ai()).isEqualTo(AiSwitch.PAUSED);
        assertThat(flex.twilio.workers()).extracting(Worker::activity).containsOnly(FakeWorkspaces.AWAY.sid());

        var live = flex.service.switchAi(connection.id(), AiSwitch.LIVE).orElseThrow();
        assertThat(live.connection().ai()).isEqualTo(AiSwitch.LIVE);
        assertThat(flex.twilio.workers()).extracting(Worker::activity).containsOnly(FakeWorkspaces.AVAILABLE.sid());
    }

    @Test
    void leavesAWorkerInTheUnavailableActivityThatAPersonChose() {
        var connection = connected(aDraft());
        flex.twilio.moveWorker(connection.access(), flex.onlyWorker().sid(), FakeWorkspaces.OFFLINE.sid());

        flex.service.switchAi(connection.id(), AiSwitch.PAUSED);

        assertThat(flex.onlyWorker().activity()).isEqualTo(FakeWorkspaces.OFFLINE.sid());
    }

    @Test
    void saysWhenTheWorkerToResumeIsGone() {
        var connection = connected(aDraft());
        flex.service.switchAi(connection.id(), AiSwitch.PAUSED);
        flex.twilio.deleteWorker(connection.access(), flex.onlyWorker().sid());

        assertThatThrownBy(() -> flex.service.switchAi(connection.id(), AiSwitch.LIVE))
                .isInstanceOf(ConnectionRefused.class);

        assertThat(flex.store.find(connection.id()).map(FlexConnection::ai)).contains(AiSwitch.PAUSED);
    }

    @Test
    void doesNotCallItselfPausedWhenTwilioDidNotPauseTheWorker() {
        var connection = connected(aDraft());
        flex.twilio.fail("moveWorker", new TwilioFailure.TryLater(null, "move worker: 429", null));

        assertThatThrownBy(() -> flex.service.switchAi(connection.id(), AiSwitch.PAUSED))
                .isInstanceOf(TwilioUnreachable.class);

        assertThat(flex.store.find(connection.id()).map(FlexConnection::ai)).contains(AiSwitch.LIVE);
    }

    @Test
    void deletesTheConnectionWithItsWorkers() {
        var connection = connected(aDraft().withAiWorkers(2));

        assertThat(flex.service.delete(connection.id())).isTrue();

        assertThat(flex.twilio.workers()).isEmpty();
        assertThat(flex.store.all()).isEmpty();
    }

    @Test
    void deletesTheConnectionEvenWhenAWorkerStays() {
        var connection = connected(aDraft().withAiWorkers(2));
        flex.twilio.keepBusy(connection.workers().get(0));

        assertThat(flex.service.delete(connection.id())).isTrue();

        assertThat(flex.onlyWorker().sid()).isEqualTo(connection.workers().get(0));
        assertThat(flex.onlyWorker().available()).isFalse();
        assertThat(flex.store.all()).isEmpty();
    }

    @Test
    void deletesTheConnectionEvenWhenTwilioIsAway() {
        var connection = connected(aDraft());
        flex.twilio.fail("worker", new TwilioFailure.Unknown("fetch worker: no answer", null));

        assertThat(flex.service.delete(connection.id())).isTrue();

        assertThat(flex.store.all()).isEmpty();
    }

    @Test
    void showsWhatIsSaved() {
        var connection = connected(aDraft());

        assertThat(flex.service.all()).singleElement().satisfies(shown -> assertThat(shown.connection())
                .isEqualTo(connection));
        assertThat(flex.service.find(connection.id())).isPresent();
        assertThat(connection.access())
                .isEqualTo(new TwilioAccess(aDraft().draft().credentials(), WORKSPACE, ConnectFixture.API_BASE));
        assertThat(connection.credentials().account()).isEqualTo(ACCOUNT);
    }

    @Test
    void answersEmptyForAConnectionThatIsNotThere() {
        assertThat(flex.service.find(NOBODYS)).isEmpty();
        assertThat(flex.service.replace(NOBODYS, aDraft().draft())).isEmpty();
        assertThat(flex.service.rotateWebhookToken(NOBODYS)).isEmpty();
        assertThat(flex.service.switchAi(NOBODYS, AiSwitch.LIVE)).isEmpty();
        assertThat(flex.service.delete(NOBODYS)).isFalse();
    }

    private FlexConnection connected(DraftFixture draft) {
        return flex.service.connect(draft.draft()).connection();
    }

    private FlexConnection replaced(FlexConnection connection, DraftFixture draft) {
        return flex.service
                .replace(connection.id(), draft.draft())
                .orElseThrow()
                .connection();
    }
}
