package io.baton.application.service.verify;

import io.baton.application.port.out.flex.Conversations;
import io.baton.application.port.out.flex.Conversations.Seen;
import io.baton.application.port.out.flex.Interactions;
import io.baton.application.port.out.flex.TaskRouter;
import io.baton.application.port.out.flex.Trials;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.flex.Workflows;
import io.baton.application.port.out.flex.Workspaces;
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
import io.baton.domain.conversation.ConversationState;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.ActivitySid;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.sid.WorkerSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.sid.WorkspaceSid;
import io.baton.domain.taskrouter.AssignmentStatus;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.Task;
import io.baton.domain.taskrouter.TaskAttributes;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A Twilio where nobody answers a test customer: it keeps what was called, ends what it is told to end, and refuses one call. */
final class PlayedTwilio {

    private static final String HEX = "0123456789abcdef0123456789abcdef";
    private static final ConversationSid CONVERSATION = new ConversationSid("CH" + HEX);
    private static final WorkflowSid WORKFLOW = new WorkflowSid("WW" + HEX);
    private static final ConversationsServiceSid SERVICE = new ConversationsServiceSid("IS" + HEX);

    final List<String> calls = new ArrayList<>();
    final List<Task> tasks = new ArrayList<>();

    @Nullable
    String refuses;

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private boolean closed;
    private int sequence;

    Instant now() {
        return now;
    }

    boolean pause(Duration time) {
        now = now.plus(time);
        return true;
    }

    TrialPorts ports() {
        return new TrialPorts(
                played(TaskRouter.class),
                played(Conversations.class),
                played(Interactions.class),
                played(Workspaces.class),
                played(Workflows.class),
                played(Trials.class));
    }

    /** A task of a test that ends, or ended, at a time from now. */
    Task leftover(AssignmentStatus status, boolean interaction, Duration until) {
        var attributes = TaskAttributes.empty()
                .with(Trial.MARK, AttributeValue.of(true))
                .with(Trial.UNTIL, AttributeValue.of(now.plus(until).toString()))
                .with("conversationSid", AttributeValue.of(CONVERSATION.value()));
        if (interaction) {
            attributes = attributes
                    .with("flexInteractionSid", AttributeValue.of("KD" + HEX))
                    .with("flexInteractionChannelSid", AttributeValue.of("UO" + HEX));
        }
        return new Task(
                new TaskSid("WT%032x".formatted(++sequence)), status, 1, attributes, WORKFLOW, null, "chat", 0, null);
    }

    private <T> T played(Class<T> port) {
        var made = Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> answer(method.getName()));
        return port.cast(made);
    }

    private @Nullable Object answer(String method) {
        return switch (method) {
            case "openTasks" -> List.copyOf(tasks);
            case "messages", "reservations", "queues" -> List.of();
            case "worker" -> Optional.empty();
            case "conversation" -> new Seen(closed ? ConversationState.CLOSED : ConversationState.ACTIVE, SERVICE);
            default -> done(method);
        };
    }

    private @Nullable Object done(String method) {
        calls.add(method);
        if (method.equals(refuses)) {
            throw new TwilioFailure.Refused(403, 20003, method + " interaction: 403", null);
        }
        switch (method) {
            case "closeChannel" -> {
                tasks.clear();
                closed = true;
            }
            case "close" -> closed = true;
            case "cancel", "complete" -> tasks.remove(0);
            default -> {}
        }
        return method.equals("open") ? CONVERSATION : null;
    }

    /** A live connection, of Flex or of a desk of one's own. */
    static FlexConnection connection(boolean flex) {
        return new FlexConnection(
                new ConnectionId(UUID.randomUUID()),
                FlexConnection.ONLY_ORGANISATION,
                "Owl Shoes",
                "test",
                new Credentials(new AccountSid("AC" + HEX), new Secret("token"), null, null),
                new WorkspaceSid("WS" + HEX),
                null,
                new TaskRouting(null, WORKFLOW, null, new TaskQueueSid("WQ" + HEX), TaskCreation.WHEN_MISSING),
                new ServedConversations(SERVICE, flex, null),
                new AiWorkers(1, List.of(new WorkerSid("WK" + HEX)), new ActivitySid("WA" + HEX)),
                Engagement.ACCEPT,
                AiSwitch.LIVE,
                null,
                ConversationSettings.defaults(),
                Retention.defaults(),
                WebhookTokens.of(new WebhookToken("t0ken-t0ken-t0ken-t0ken")),
                Instant.parse("2026-03-01T10:00:00Z"));
    }
}
