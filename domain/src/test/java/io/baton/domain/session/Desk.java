package io.baton.domain.session;

import io.baton.domain.connection.AiSwitch;
import io.baton.domain.connection.AiWorkers;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.ConversationSettings;
import io.baton.domain.connection.Credentials;
import io.baton.domain.connection.Engagement;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.Retention;
import io.baton.domain.connection.Secret;
import io.baton.domain.connection.ServedConversations;
import io.baton.domain.connection.TaskCreation;
import io.baton.domain.connection.TaskRouting;
import io.baton.domain.connection.WebhookToken;
import io.baton.domain.connection.WebhookTokens;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.ActivitySid;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.InteractionChannelSid;
import io.baton.domain.sid.InteractionSid;
import io.baton.domain.sid.MessageSid;
import io.baton.domain.sid.ParticipantSid;
import io.baton.domain.sid.ReservationSid;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.sid.WorkerSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.sid.WorkspaceSid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The one Flex desk at which all stories happen. */
final class Desk {

    static final ConversationSid CONVERSATION = new ConversationSid(sid("CH", 1));
    static final WorkerSid AI = new WorkerSid(sid("WK", 1));
    static final WorkerSid AGENT = new WorkerSid(sid("WK", 2));
    static final TaskSid OWN_TASK = new TaskSid(sid("WT", 1));
    static final TaskSid HUMAN_TASK = new TaskSid(sid("WT", 2));
    static final TaskSid SECOND_HUMAN_TASK = new TaskSid(sid("WT", 3));
    static final ReservationSid RESERVATION = new ReservationSid(sid("WR", 1));
    static final ReservationSid SECOND_RESERVATION = new ReservationSid(sid("WR", 3));
    static final ReservationSid HUMAN_RESERVATION = new ReservationSid(sid("WR", 2));
    static final WorkflowSid WORKFLOW = new WorkflowSid(sid("WW", 1));
    static final WorkflowSid HUMAN_WORKFLOW = new WorkflowSid(sid("WW", 2));
    static final TaskQueueSid AI_QUEUE = new TaskQueueSid(sid("WQ", 1));
    static final TaskQueueSid HUMAN_QUEUE = new TaskQueueSid(sid("WQ", 2));
    static final InteractionSid INTERACTION = new InteractionSid(sid("KD", 1));
    static final InteractionChannelSid CHANNEL = new InteractionChannelSid(sid("UO", 1));
    static final ParticipantSid CUSTOMER_PARTICIPANT = new ParticipantSid(sid("MB", 1));
    static final ParticipantSid AGENT_PARTICIPANT = new ParticipantSid(sid("MB", 2));
    static final String CUSTOMER = "+15551234567";
    static final String AGENT_IDENTITY = "agent_one";

    private Desk() {}

    static String sid(String prefix, int number) {
        return prefix + "%032x".formatted(number);
    }

    static MessageSid message(int index) {
        return new MessageSid(sid("IM", index + 1));
    }

    static FlexConnection connection(Engagement engagement) {
        return connection(engagement, HUMAN_WORKFLOW, TaskCreation.WHEN_MISSING, false);
    }

    static FlexConnection connection(
            Engagement engagement, WorkflowSid humanWorkflow, TaskCreation taskCreation, boolean flexWorkspace) {
        var token = WebhookTokens.of(new WebhookToken("abcdefghijklmnopqrstuvwx"));
        var credentials = new Credentials(new AccountSid(sid("AC", 1)), new Secret("token"), null, null);
        return new FlexConnection(
                new ConnectionId(new UUID(1, 1)),
                FlexConnection.ONLY_ORGANISATION,
                "Shop",
                "test",
                credentials,
                new WorkspaceSid(sid("WS", 1)),
                null,
                new TaskRouting(AI_QUEUE, null, humanWorkflow, null, taskCreation),
                new ServedConversations(new ConversationsServiceSid(sid("IS", 1)), flexWorkspace, null),
                new AiWorkers(1, List.of(AI), new ActivitySid(sid("WA", 1))),
                engagement,
                AiSwitch.LIVE,
                null,
                ConversationSettings.defaults(),
                Retention.defaults(),
                token,
                Instant.parse("2026-01-01T00:00:00Z"));
    }
}
