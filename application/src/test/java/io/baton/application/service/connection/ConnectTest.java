package io.baton.application.service.connection;

import static io.baton.application.service.connection.DraftFixture.AI_QUEUE;
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
import io.baton.domain.sid.TaskQueueSid;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectTest {

    private static final TaskQueueSid EVERYONE = new TaskQueueSid(sid("WQ", 'e'));

    private final ConnectFixture flex = new ConnectFixture();

    @Test
    void savesTheConnectionWithItsWebhookUrl() {
        var connected = flex.service.connect(aDraft().draft());

        var connection = connected.connection();
        assertThat(flex.store.find(connection.id())).contains(connection);
        assertThat(connected.webhookUrl())
                .isEqualTo("https://baton.example.com/webhooks/twilio/"
                        + connection.webhookTokens().current().value());
        assertThat(connection.apiBaseUrl()).isEqualTo(ConnectFixture.API_BASE);
        assertThat(connection.createdAt()).isEqualTo(ConnectFixture.NOW);
        assertThat(connection.ai()).isEqualTo(AiSwitch.LIVE);
        assertThat(connected.connection().pausedBecause()).isNull();
    }

    @Test
    void createsAWorkerThatFlexTakesForAnAgent() {
        var connection = flex.service.connect(aDraft().draft()).connection();

        var worker = flex.onlyWorker();
        var id = connection.id().compact();
        assertThat(connection.workers()).containsExactly(worker.sid());
        assertThat(worker.name()).isEqualTo("baton-ai-" + id + "-1");
        assertThat(worker.activity()).isEqualTo(FakeWorkspaces.AVAILABLE.sid());
        assertThat(worker.attributes().text("contact_uri")).contains("client:baton_ai_" + id + "_1");
        assertThat(worker.attributes().text("full_name")).contains("AI Support Agent");
        assertThat(worker.attributes().isTrue("baton_ai")).isTrue();
    }

    @Test
    void servesChatAndSmsToTwiliosLimitAndNothingElse() {
        flex.service.connect(aDraft().draft());

        assertThat(flex.twilio.capacitiesOf(flex.onlyWorker().sid()))
                .isEqualTo(Map.of("chat", 50, "sms", 50, "voice", 0, "default", 0));
    }

    @Test
    void numbersFurtherWorkers() {
        var connection = flex.service.connect(aDraft().withAiWorkers(3).draft()).connection();

        assertThat(connection.workers())
                .containsExactlyElementsOf(
                        flex.twilio.workers().stream().map(Worker::sid).toList());
        assertThat(flex.twilio.workers())
                .extracting(worker -> worker.attributes().text("full_name").orElse(""))
                .containsExactly("AI Support Agent", "AI Support Agent 2", "AI Support Agent 3");
        assertThat(flex.twilio.workers()).allMatch(Worker::available);
    }

    @Test
    void findsTheWorkerAgainWhenTheAnswerWasLost() {
        flex.twilio.loseAnswerOfCreate();

        var connection = flex.service.connect(aDraft().draft()).connection();

        assertThat(connection.workers()).containsExactly(flex.onlyWorker().sid());
        assertThat(flex.onlyWorker().available()).isTrue();
    }

    @Test
    void letsNoWorkerTakeTasksBeforeTheConnectionIsSaved() {
        flex.service.connect(aDraft().draft());

        assertThat(flex.twilio.writes()).startsWith("createWorker").endsWith("moveWorker");
        assertThat(flex.twilio.writes()).containsOnlyOnce("moveWorker");
    }

    @Test
    void leavesNoWorkerBehindWhenProvisioningBreaksOff() {
        flex.twilio.fail("setCapacity", new TwilioFailure.TryLater(null, "set worker capacity: 429", null));

        assertThatThrownBy(() -> flex.service.connect(aDraft().draft())).isInstanceOf(TwilioUnreachable.class);

        assertThat(flex.twilio.workers()).isEmpty();
        assertThat(flex.store.all()).isEmpty();
    }

    @Test
    void leavesAtMostARestingWorkerWhenTheServerDiesBeforeTheSave() {
        flex.twilio.fail("queuesOf", new IllegalStateException("the server dies"));
        assertThatThrownBy(() -> flex.service.connect(aDraft().draft())).isInstanceOf(IllegalStateException.class);
        flex.twilio.heal();

        var connection = flex.service.connect(aDraft().draft()).connection();

        assertThat(flex.twilio.workers()).allMatch(worker -> worker.available() == connection.isAiWorker(worker.sid()));
        assertThat(flex.store.all()).containsExactly(connection);
    }

    @Test
    void saysWhichCredentialMayNotCreateWorkers() {
        flex.twilio.fail("createWorker", new TwilioFailure.Refused(403, 20003, "create worker: 403", null));

        assertThatThrownBy(
                        () -> flex.service.connect(aDraft().withApiKey("secret").draft()))
                .isInstanceOfSatisfying(ConnectionRefused.class, refused -> assertThat(refused.wrong())
                        .singleElement()
                        .satisfies(wrong -> assertThat(wrong.field()).isEqualTo("apiKeySid")));
        assertThat(flex.store.all()).isEmpty();
    }

    @Test
    void refusesAWorkspaceThatIsConnectedBeforeAnythingIsCreated() {
        flex.service.connect(aDraft().draft());
        var writes = flex.twilio.writes();

        assertThatThrownBy(() -> flex.service.connect(aDraft().draft())).isInstanceOf(AlreadyConnected.class);

        assertThat(flex.twilio.writes()).isEqualTo(writes);
        assertThat(flex.store.all()).hasSize(1);
    }

    @Test
    void startsPausedWhenAnotherQueueHoldsTheWorker() {
        flex.twilio.queuesOfEveryWorker.add(new Queue(AI_QUEUE, "AI", "baton_ai == true"));
        flex.twilio.queuesOfEveryWorker.add(new Queue(EVERYONE, "Everyone", "1==1"));

        var connected = flex.service.connect(aDraft().draft());

        assertThat(connected.connection().ai()).isEqualTo(AiSwitch.PAUSED);
        assertThat(connected.connection().pausedBecause()).contains("Everyone").contains(EVERYONE.value());
        assertThat(connected.connection().pausedBecause()).doesNotContain(AI_QUEUE.value());
        assertThat(flex.onlyWorker().activity()).isEqualTo(FakeWorkspaces.AWAY.sid());
    }

    @Test
    void knowsAiQueuesByTheirExpressionWhenNoneIsNamed() {
        flex.twilio.queuesOfEveryWorker.add(new Queue(AI_QUEUE, "AI", "baton_ai == true"));
        var connected = flex.service.connect(aDraft().withAiQueue(null).draft());
        assertThat(connected.connection().ai()).isEqualTo(AiSwitch.LIVE);

        flex.service.delete(connected.connection().id());
        flex.twilio.queuesOfEveryWorker.add(new Queue(EVERYONE, "Everyone", "1==1"));
        var again = flex.service.connect(aDraft().withAiQueue(null).draft());
        assertThat(again.connection().ai()).isEqualTo(AiSwitch.PAUSED);
        assertThat(again.connection().pausedBecause()).contains("Everyone");
    }

    @Test
    void refusesToPauseWhereNobodyCanRest() {
        flex.twilio.activities.removeIf(activity -> !activity.available());
        flex.twilio.queuesOfEveryWorker.add(new Queue(EVERYONE, "Everyone", "1==1"));

        assertThatThrownBy(() -> flex.service.connect(aDraft().draft())).isInstanceOf(ConnectionRefused.class);

        assertThat(flex.twilio.workers()).isEmpty();
        assertThat(flex.store.all()).isEmpty();
    }

    @Test
    void staysPausedAndSaysSoWhenTheWorkerCanNotBeMadeAvailable() {
        flex.twilio.fail("moveWorker", new TwilioFailure.Unknown("move worker: 500", null));

        var connected = flex.service.connect(aDraft().draft());

        assertThat(connected.connection().ai()).isEqualTo(AiSwitch.PAUSED);
        assertThat(connected.connection().pausedBecause()).contains("move worker: 500");
        assertThat(flex.store.find(connected.connection().id())).contains(connected.connection());
    }

    @Test
    void givesEveryConnectionAnotherLongToken() {
        var tokens = new RandomWebhookTokens();

        var first = tokens.get().value();

        assertThat(first).hasSize(43).isNotEqualTo(tokens.get().value());
    }

    @Test
    void namesWorkersWithinTwiliosLimitAndSafeForIdentities() {
        var profile = new WorkerProfile(
                flex.service.connect(aDraft().draft()).connection().id(), 40, "AI");

        assertThat(profile.name()).hasSizeLessThanOrEqualTo(64);
        assertThat(profile.in(flex.onlyWorker().attributes())
                        .text("contact_uri")
                        .orElse(""))
                .matches("client:[A-Za-z0-9_]+");
    }
}
