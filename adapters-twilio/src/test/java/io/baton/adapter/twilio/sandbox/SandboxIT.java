package io.baton.adapter.twilio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.adapter.twilio.TwilioAdapters;
import io.baton.adapter.twilio.json.TaskAttributesJson;
import io.baton.adapter.twilio.out.TwilioSettings;
import io.baton.application.port.out.flex.Conversations;
import io.baton.application.port.out.flex.Interactions;
import io.baton.application.port.out.flex.TaskRouter;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.flex.Workspaces;
import io.baton.application.port.out.flex.Workspaces.Worker;
import io.baton.domain.connection.Credentials;
import io.baton.domain.connection.Secret;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.conversation.Channel;
import io.baton.domain.conversation.ConversationState;
import io.baton.domain.conversation.Message;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.effect.NewTask;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.taskrouter.AssignmentStatus;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.ReservationStatus;
import io.baton.domain.taskrouter.TaskAttributes;
import java.time.Duration;
import java.time.InstantSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every method of the ports against the sandbox, over HTTP, each request judged by Twilio's OpenAPI. */
class SandboxIT {

    @RegisterExtension
    private static final Sandbox SANDBOX = new Sandbox();

    private static final EffectKey KEY = EffectKey.derivedFrom("a test");

    private final TwilioAdapters twilio = TwilioAdapters.over(TwilioSettings.defaults(), InstantSource.system());
    private final TaskRouter taskRouter = twilio.taskRouter();
    private final Conversations conversations = twilio.conversations();
    private final Interactions interactions = twilio.interactions();
    private final Workspaces workspaces = twilio.workspaces();

    private TwilioAccess access;
    private ConversationsServiceSid service;
    private WorkflowSid workflow;

    @BeforeEach
    void startAgain() {
        SANDBOX.control("POST", "/reset", "");
        var account = SANDBOX.control("GET", "/account", "");
        access = SANDBOX.access();
        service = new ConversationsServiceSid(
                account.get("conversationsServiceSid").textValue());
        workflow = new WorkflowSid(account.get("workflowSid").textValue());
    }

    @Nested
    class AWorkspace {

        @Test
        void isFoundByItsSidWithTokenOrKey() {
            assertThat(workspaces.workspace(access).sid()).isEqualTo(access.workspace());
            assertThat(workspaces.workspace(SANDBOX.accessByKey()).account())
                    .isEqualTo(access.credentials().account());
        }

        @Test
        void isRefusedToWrongCredentials() {
            var wrong = new Credentials(access.credentials().account(), new Secret("wrong"), null, null);

            assertThatExceptionOfType(TwilioFailure.Refused.class)
                    .isThrownBy(() ->
                            workspaces.workspace(new TwilioAccess(wrong, access.workspace(), access.apiBaseUrl())))
                    .satisfies(refused -> assertThat(refused.status()).isEqualTo(401));
        }

        @Test
        void tellsFlexsConfigurationAndWhatExists() {
            assertThat(workspaces.flexConfiguration(access)).get().satisfies(flex -> {
                assertThat(flex.workspace()).isEqualTo(access.workspace());
                assertThat(flex.conversationsService()).isEqualTo(service);
            });
            assertThat(workspaces.hasConversationsService(access, service)).isTrue();
            assertThat(workspaces.hasWorkflow(access, workflow)).isTrue();
            assertThat(workspaces.hasQueue(access, new TaskQueueSid("WQ" + "0".repeat(32))))
                    .isFalse();
            assertThat(taskRouter.onlyWorkflow(access)).contains(workflow);
            assertThat(taskRouter.reservationTimeout(access, workflow)).isEqualTo(Duration.ofMinutes(2));
        }
    }

    @Nested
    class AWorker {

        @Test
        void isMadeFoundChangedMovedAndDeleted() {
            var worker = aiWorker();

            assertThat(workspaces.worker(access, worker.sid())).contains(worker);
            assertThat(workspaces.workerNamed(access, "baton-ai")).contains(worker);
            assertThat(workspaces.queuesOf(access, worker.sid()))
                    .extracting(Workspaces.Queue::name)
                    .containsExactly("AI");
            assertThat(taskRouter.workerWithIdentity(access, "baton_ai")).contains(worker.sid());
            assertThat(taskRouter.workerWithIdentity(access, "nobody' OR '1'=='1"))
                    .isEmpty();

            var changed = workspaces.changeWorker(
                    access, worker.sid(), worker.attributes().with("skill", AttributeValue.of("parcels")));
            assertThat(changed.attributes().text("skill")).contains("parcels");
            assertThat(workspaces
                            .moveWorker(access, worker.sid(), unavailable())
                            .available())
                    .isFalse();

            workspaces.deleteWorker(access, worker.sid());
            workspaces.deleteWorker(access, worker.sid());
            assertThat(workspaces.worker(access, worker.sid())).isEmpty();
        }

        @Test
        void cannotHaveTheNameOfAnother() {
            var worker = aiWorker();

            assertThatExceptionOfType(TwilioFailure.Refused.class)
                    .isThrownBy(() ->
                            workspaces.createWorker(access, worker.name(), worker.activity(), TaskAttributes.empty()))
                    .satisfies(refused -> assertThat(refused.status()).isEqualTo(400));
        }

        @Test
        void getsItsCapacityByChannel() {
            var worker = aiWorker();

            assertThat(workspaces.capacities(access, worker.sid()))
                    .contains(new Workspaces.Capacity("sms", 50, 0), new Workspaces.Capacity("voice", 0, 0));
        }
    }

    @Nested
    class AReservation {

        @Test
        void isAcceptedOnce() {
            var reservation = reservationOf(aiWorker(), customer("sms", "plain"));

            assertThat(taskRouter
                            .accept(access, reservation.task(), reservation.sid())
                            .sid())
                    .isEqualTo(reservation.sid());
            awaitStatus(reservation, ReservationStatus.ACCEPTED);
            assertThatExceptionOfType(TwilioFailure.Conflict.class)
                    .isThrownBy(() -> taskRouter.accept(access, reservation.task(), reservation.sid()));
            assertThatExceptionOfType(TwilioFailure.Conflict.class)
                    .isThrownBy(() -> taskRouter.reject(access, reservation.task(), reservation.sid(), available()));
        }

        @Test
        void isRejectedWithTheWorkerKeptAvailable() {
            var worker = aiWorker();
            var reservation = reservationOf(worker, customer("sms", "plain"));

            assertThat(taskRouter
                            .reject(access, reservation.task(), reservation.sid(), available())
                            .status())
                    .isEqualTo(ReservationStatus.REJECTED);
            assertThat(workspaces.worker(access, worker.sid()).orElseThrow().available())
                    .isTrue();
        }

        @Test
        void isMissedWhenNobodyAnswers() {
            var worker = aiWorker();
            reservationOf(worker, customer("sms", "plain"));
            assertThat(taskRouter.missedReservationWithin(access, worker.sid(), Duration.ofMinutes(5)))
                    .isFalse();

            SANDBOX.control("POST", "/clock", "{\"advanceSeconds\":121}");

            assertThat(taskRouter.missedReservationWithin(access, worker.sid(), Duration.ofMinutes(5)))
                    .isTrue();
        }
    }

    @Nested
    class APlainTask {

        @Test
        void isMadeFoundChangedAndCompleted() {
            var worker = aiWorker();
            var attributes =
                    TaskAttributesJson.read("{\"batonKey\":\"" + KEY + "\",\"channelType\":\"sms\",\"score\":1.50}");

            var task = taskRouter.create(access, new NewTask(workflow, "sms", 3, attributes, null));

            assertThat(taskRouter.openTasks(access, "batonKey == '" + KEY + "'"))
                    .singleElement()
                    .satisfies(found -> {
                        assertThat(found.sid()).isEqualTo(task.sid());
                        assertThat(found.priority()).isEqualTo(3);
                        assertThat(found.attributes()).isEqualTo(attributes);
                    });

            var changed = taskRouter.changeAttributes(
                    access, task.sid(), before -> before.with("handedOff", AttributeValue.of(true)));
            assertThat(changed.version()).isGreaterThan(task.version());
            assertThat(changed.attributes().written()).contains("\"score\":1.50", "\"handedOff\":true");

            var reservation = reservationOf(worker, task.sid());
            taskRouter.accept(access, task.sid(), reservation.sid());
            awaitStatus(reservation, ReservationStatus.ACCEPTED);
            taskRouter.complete(access, task.sid(), "resolved");
            assertThat(taskRouter.openTasks(access, "batonKey == '" + KEY + "'"))
                    .isEmpty();
        }

        @Test
        void cannotBeCompletedBeforeItIsAssigned() {
            var task = taskRouter.create(access, new NewTask(workflow, "sms", 0, TaskAttributes.empty(), null));

            assertThatExceptionOfType(TwilioFailure.Conflict.class)
                    .isThrownBy(() -> taskRouter.complete(access, task.sid(), "resolved"));
        }

        @Test
        void isGoneWhenNobodyMadeIt() {
            assertThatExceptionOfType(TwilioFailure.Gone.class)
                    .isThrownBy(() -> taskRouter.task(access, new TaskSid("WT" + "0".repeat(32))));
        }
    }

    @Nested
    class AConversation {

        @Test
        void showsStateParticipantsAndMessages() {
            var started = customer("sms", "none");
            var conversation = conversation(started);

            assertThat(conversations.conversation(access, service, conversation))
                    .isEqualTo(new Conversations.Seen(ConversationState.ACTIVE, service));
            assertThat(conversations.participants(access, service, conversation))
                    .singleElement()
                    .satisfies(participant -> assertThat(participant.address())
                            .isEqualTo(started.get("address").textValue()));
            assertThat(conversations.scopedWebhooks(access, service, conversation))
                    .isZero();
            assertThat(conversations.messages(access, service, conversation, 0, Integer.MAX_VALUE))
                    .singleElement()
                    .satisfies(message -> assertThat(message.body()).isEqualTo("Where is my parcel?"));
        }

        @Test
        void keepsWhatWasSentWithItsKey() {
            var conversation = conversation(customer("sms", "none"));

            var sent = conversations.send(
                    access, service, conversation, "AI Support Agent", "It is on its way & near.", KEY);

            assertThat(sent.index()).isEqualTo(1);
            assertThat(conversations.messages(access, service, conversation, 1, 1))
                    .singleElement()
                    .isEqualTo(sent)
                    .satisfies(message -> assertThat(message.batonKey()).isEqualTo(KEY.value()));
        }

        @Test
        void isReadOverSeveralPages() {
            var conversation = conversation(customer("web", "none"));
            for (int i = 0; i < 230; i++) {
                conversations.send(access, service, conversation, "AI Support Agent", "message " + i, KEY);
            }

            assertThat(conversations.messages(access, service, conversation, 5, 220))
                    .extracting(Message::index)
                    .hasSize(216)
                    .isSorted()
                    .startsWith(5)
                    .endsWith(220);
        }

        @Test
        void getsAnInteractionOfBatonsOwn() {
            var conversation = conversation(customer("sms", "none"));
            var attributes = TaskAttributesJson.read("{\"batonKey\":\"" + KEY + "\"}");

            interactions.create(access, conversation, Channel.SMS, new NewTask(workflow, "sms", 0, attributes, null));

            Awaitility.await().untilAsserted(() -> assertThat(
                            taskRouter.openTasks(access, "conversationSid == '" + conversation + "'"))
                    .singleElement()
                    .satisfies(task -> {
                        assertThat(task.attributes().interactionChannel()).isPresent();
                        assertThat(task.attributes().text("batonKey")).contains(KEY.value());
                    }));
        }
    }

    @Nested
    class AnInteraction {

        @Test
        void goesFromTheAiToHumansByInvite() {
            var reservation = reservationOf(aiWorker(), customer("sms", "interaction"));
            taskRouter.accept(access, reservation.task(), reservation.sid());
            awaitStatus(reservation, ReservationStatus.ACCEPTED);
            var task = taskRouter.task(access, reservation.task());
            var interaction = task.attributes().interaction().orElseThrow();
            var channel = task.attributes().interactionChannel().orElseThrow();
            var forHumans = task.attributes()
                    .without("flexChannelInviteSid")
                    .with("handedOff", AttributeValue.of(true))
                    .with("batonKey", AttributeValue.of(KEY.value()));

            var invited = interactions.invite(
                    access,
                    interaction,
                    channel,
                    new NewTask(workflow, task.channel(), task.priority(), forHumans, null));
            var own = interactions
                    .participant(access, interaction, channel, reservation.sid())
                    .orElseThrow();
            interactions.closeParticipant(access, interaction, channel, own);

            assertThat(taskRouter.openTasks(access, "batonKey == '" + KEY + "'"))
                    .extracting(io.baton.domain.taskrouter.Task::sid)
                    .containsExactly(invited);
            assertThat(taskRouter.task(access, reservation.task()).status()).isEqualTo(AssignmentStatus.COMPLETED);
            assertThat(interactions.isChannelClosed(access, interaction, channel))
                    .isFalse();
            assertThat(conversations
                            .conversation(
                                    access,
                                    service,
                                    task.attributes().conversation().orElseThrow())
                            .state())
                    .isEqualTo(ConversationState.ACTIVE);
        }

        @Test
        void endsWithItsChannel() {
            var reservation = reservationOf(aiWorker(), customer("sms", "interaction"));
            taskRouter.accept(access, reservation.task(), reservation.sid());
            awaitStatus(reservation, ReservationStatus.ACCEPTED);
            var attributes = taskRouter.task(access, reservation.task()).attributes();
            var interaction = attributes.interaction().orElseThrow();
            var channel = attributes.interactionChannel().orElseThrow();

            interactions.closeChannel(access, interaction, channel);

            assertThat(interactions.isChannelClosed(access, interaction, channel))
                    .isTrue();
            assertThat(taskRouter.task(access, reservation.task()).status()).isEqualTo(AssignmentStatus.COMPLETED);
        }
    }

    private Worker aiWorker() {
        var attributes =
                TaskAttributesJson.read("{\"baton_ai\":true,\"contact_uri\":\"client:baton_ai\",\"full_name\":\"AI\"}");
        var worker = workspaces.createWorker(access, "baton-ai", available(), attributes);
        workspaces.setCapacity(access, worker.sid(), "chat", 50);
        workspaces.setCapacity(access, worker.sid(), "sms", 50);
        workspaces.setCapacity(access, worker.sid(), "voice", 0);
        return worker;
    }

    private io.baton.domain.sid.ActivitySid available() {
        return activity(true);
    }

    private io.baton.domain.sid.ActivitySid unavailable() {
        return activity(false);
    }

    private io.baton.domain.sid.ActivitySid activity(boolean available) {
        return workspaces.activities(access).stream()
                .filter(activity -> activity.available() == available)
                .findFirst()
                .orElseThrow()
                .sid();
    }

    private static JsonNode customer(String channel, String task) {
        return SANDBOX.control(
                "POST",
                "/conversations",
                "{\"channel\":\"" + channel + "\",\"task\":\"" + task + "\",\"text\":\"Where is my parcel?\"}");
    }

    private static ConversationSid conversation(JsonNode started) {
        return new ConversationSid(started.get("conversationSid").textValue());
    }

    private Reservation reservationOf(Worker worker, JsonNode started) {
        return reservationOf(worker, new TaskSid(started.get("taskSid").textValue()));
    }

    private Reservation reservationOf(Worker worker, TaskSid task) {
        return Awaitility.await()
                .until(
                        () -> taskRouter.offers(access, worker.sid()).stream()
                                .map(TaskRouter.Offer::reservation)
                                .filter(reservation -> reservation.task().equals(task))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private void awaitStatus(Reservation reservation, ReservationStatus status) {
        Awaitility.await().untilAsserted(() -> assertThat(taskRouter
                        .reservation(access, reservation.task(), reservation.sid())
                        .status())
                .isEqualTo(status));
    }
}
