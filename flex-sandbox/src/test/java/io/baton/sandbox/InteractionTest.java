package io.baton.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.sandbox.conversations.Conversation;
import io.baton.sandbox.conversations.ConversationState;
import io.baton.sandbox.conversations.Draft;
import io.baton.sandbox.conversations.Origin;
import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.JsonText;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.flex.ChannelStatus;
import io.baton.sandbox.flex.Interaction;
import io.baton.sandbox.flex.InteractionChannel;
import io.baton.sandbox.flex.InteractionParticipant;
import io.baton.sandbox.flex.Invite;
import io.baton.sandbox.taskrouter.Reservation;
import io.baton.sandbox.taskrouter.ReservationStatus;
import io.baton.sandbox.taskrouter.Task;
import io.baton.sandbox.taskrouter.TaskStatus;
import io.baton.sandbox.taskrouter.Worker;
import io.baton.sandbox.taskrouter.WorkerChange;
import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InteractionTest {
    private final AccountFixture fixture = new AccountFixture();
    private final Worker ai = fixture.aiWorker("baton");
    private final Conversation conversation = fixture.smsConversation("+15550100001");
    private final Interaction interaction = fixture.interaction(conversation);
    private final InteractionChannel channel = interaction.channel();
    private final Task task = channel.openTasks().get(0);

    @Test
    void writesItsOwnAttributesBesideThoseGiven() {
        JsonObject attributes = task.attributes().json();

        assertThat(attributes.getString("conversationSid")).isEqualTo(conversation.sid());
        assertThat(attributes.getString("flexInteractionSid")).isEqualTo(interaction.sid());
        assertThat(attributes.getString("flexInteractionChannelSid")).isEqualTo(channel.sid());
        assertThat(attributes.getString("flexChannelInviteSid"))
                .isEqualTo(channel.invites().all().get(0).sid());
        assertThat(attributes.getString("channelType")).isEqualTo("sms");
        assertThat(attributes.getString("customerAddress")).isEqualTo("+15550100001");
        assertThat(JsonText.child(attributes, "conversations").getString("conversation_id"))
                .isEqualTo(interaction.sid());
    }

    @Test
    void acceptedReservationIsOnHoldUntilTheChannelIsSetUp() {
        Reservation reservation = fixture.reservation(task);
        fixture.answer(reservation, ReservationStatus.ACCEPTED);

        assertThat(reservation.status().wire()).isEqualTo("pending");
        assertThat(task.status()).isEqualTo(TaskStatus.RESERVED);
        assertThatThrownBy(() -> fixture.answer(reservation, ReservationStatus.ACCEPTED))
                .hasMessage("Reservation " + reservation.sid()
                        + " not in expected state [pending] and cannot be updated to [onHold]");
        fixture.pass(AccountFixture.SET_UP_TIME);

        assertThat(reservation.status()).isEqualTo(ReservationStatus.ACCEPTED);
        assertThat(conversation.author("baton")).isPresent();
        assertThat(fixture.conversationEventTypes()).endsWith("onParticipantAdded");
        assertThat(fixture.eventTypes()).endsWith("reservation.accepted");
    }

    @Test
    void setUpThatFailsCancelsTheReservationAndOffersTheTaskAgain() {
        fixture.setUpFails = true;
        Reservation first = fixture.reservation(task);

        fixture.answer(first, ReservationStatus.ACCEPTED);
        fixture.pass(AccountFixture.SET_UP_TIME);

        assertThat(first.status()).isEqualTo(ReservationStatus.CANCELED);
        assertThat(fixture.reservation(task)).isNotSameAs(first);
        assertThat(fixture.eventTypes()).containsSubsequence("reservation.canceled", "reservation.created");
    }

    @Test
    void inviteMakesANewTaskWithoutTheOldOnesAttributes() {
        joined(task);

        Invite invite = fixture.account.flex().invite(channel, fixture.routing("{\"handedOff\":true}"));

        assertThat(invite.task()).isNotSameAs(task);
        assertThat(fixture.reservation(invite.task()).worker()).isEqualTo(fixture.maria());
        assertThat(invite.task().attributes().json().getString("flexChannelInviteSid"))
                .isEqualTo(invite.sid());
        assertThat(invite.task().attributes().json()).doesNotContainKey("summary");
        assertThat(task.status()).isEqualTo(TaskStatus.ASSIGNED);
    }

    @Test
    void leavingCompletesTheAgentsTaskAndKeepsTheConversationOpen() {
        InteractionParticipant agent = joined(task);

        fixture.account.flex().leave(channel, agent, true);

        assertThat(task.status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(conversation.state()).isEqualTo(ConversationState.ACTIVE);
        assertThat(conversation.author("baton")).isEmpty();
        assertThat(channel.participants().find(agent.sid())).isEmpty();
        assertThat(fixture.eventTypes()).endsWith("reservation.completed", "task.completed");
    }

    @Test
    void humansCompleteClosesTheConversationForEverybody() {
        joined(task);
        Invite invite = fixture.account.flex().invite(channel, fixture.routing("{\"handedOff\":true}"));
        joined(invite.task());

        fixture.router.updateTask(invite.task(), Changes.status(TaskStatus.COMPLETED, "done"));

        assertThat(conversation.state()).isEqualTo(ConversationState.CLOSED);
        assertThat(channel.status()).isEqualTo(ChannelStatus.CLOSED);
        assertThat(task.status()).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void closedChannelCompletesOrWrapsUpItsTasksAndCancelsOpenInvites() {
        joined(task);
        Invite open = fixture.account.flex().invite(channel, fixture.routing("{\"handedOff\":true}"));

        fixture.account.flex().close(channel, false);

        assertThat(task.status()).isEqualTo(TaskStatus.WRAPPING);
        assertThat(open.task().status()).isEqualTo(TaskStatus.CANCELED);
        assertThat(conversation.state()).isEqualTo(ConversationState.CLOSED);
        assertThatThrownBy(() -> fixture.account.flex().invite(channel, fixture.routing("{}")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void secondInteractionOnTheConversationIsDroppedWithoutAWord() {
        int tasks = fixture.router.workspace().tasks().size();

        Interaction second = fixture.interaction(conversation);

        assertThat(second.channel().status()).isEqualTo(ChannelStatus.FAILED);
        assertThat(second.channel().errorCode()).isEqualTo(45353);
        assertThat(fixture.router.workspace().tasks().size()).isEqualTo(tasks);
    }

    @Test
    void parkedConversationCallsForAnAgentWhenTheCustomerWrites() {
        joined(task);
        fixture.account.flex().park(channel);
        assertThat(conversation.state()).isEqualTo(ConversationState.ACTIVE);
        assertThat(channel.openTasks()).isEmpty();

        fixture.account
                .conversations()
                .post(conversation, Draft.text("+15550100001", "Hello again"), Origin.phone("SMS"));
        fixture.account.flex().customerWrote(conversation);

        assertThat(channel.openTasks()).hasSize(1);
        assertThat(channel.status()).isEqualTo(ChannelStatus.ACTIVE);
    }

    @Test
    void nativeTransferGoesPastTheWorkflow() {
        joined(task);

        Task made =
                fixture.account.flex().transfer(task, fixture.queue("Humans").sid());

        assertThat(fixture.reservation(made).worker()).isEqualTo(fixture.maria());
        assertThat(task.status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(fixture.eventTypes()).contains("task.transfer-initiated", "task.transfer-completed");
    }

    @Test
    void declinedTaskOfANamedAgentIsCanceled() {
        joined(task);
        Task made = fixture.account.flex().transfer(task, fixture.maria().sid());

        fixture.answer(fixture.reservation(made), ReservationStatus.REJECTED);

        assertThat(made.status()).isEqualTo(TaskStatus.CANCELED);
        assertThat(conversation.state()).isEqualTo(ConversationState.ACTIVE);
    }

    @Test
    void workerWithoutContactUriCannotBeSetUp() {
        fixture.router.updateWorker(
                ai, new WorkerChange(null, null, Attributes.checked("{\"baton_ai\":true}", 4096), false, null));
        Reservation reservation = fixture.reservation(task);

        fixture.answer(reservation, ReservationStatus.ACCEPTED);
        fixture.pass(AccountFixture.SET_UP_TIME);

        assertThat(reservation.status()).isEqualTo(ReservationStatus.CANCELED);
    }

    @Test
    void timeOfAReservationStandsStillWhileOnHold() {
        Reservation reservation = fixture.reservation(task);
        fixture.pass(Duration.ofSeconds(119));
        fixture.answer(reservation, ReservationStatus.ACCEPTED);

        fixture.pass(Duration.ofSeconds(5));

        assertThat(reservation.status()).isEqualTo(ReservationStatus.ACCEPTED);
        assertThat(ai.activity().available()).isTrue();
    }

    private InteractionParticipant joined(Task accepted) {
        Reservation reservation = fixture.reservation(accepted);
        fixture.answer(reservation, ReservationStatus.ACCEPTED);
        fixture.pass(AccountFixture.SET_UP_TIME);
        return channel.participants()
                .first(each -> each.reservation() == reservation)
                .orElseThrow();
    }
}
