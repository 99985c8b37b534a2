package io.baton.application.service.verify;

import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.conversation.ConversationState;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.taskrouter.Task;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ends what a test made, by the documented route: the interaction's channel is closed, a plain task canceled or completed, the conversation
 * closed. The task of an interaction is never canceled (contract.md T4): in a Flex workspace no task is, since Flex may not yet have written to
 * it whose it is. It looks again until nothing is open, because a handoff may be under way.
 */
final class CleanUp {

    private static final System.Logger LOG = System.getLogger(CleanUp.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String REASON = "end of the set-up test";

    private final TrialPorts twilio;
    private final Watch watch;
    private final FlexConnection connection;

    CleanUp(TrialPorts twilio, Watch watch, FlexConnection connection) {
        this.twilio = twilio;
        this.watch = watch;
        this.connection = connection;
    }

    /**
     * Ends everything of a test.
     *
     * @param tasks finds its tasks
     * @return what stayed behind, in words; empty when nothing did
     */
    Optional<String> end(String tasks, @Nullable ConversationSid conversation) {
        var end = watch.clock().instant().plus(PATIENCE);
        Optional<String> left;
        do {
            left = round(tasks, conversation);
        } while (left.isPresent()
                && watch.clock().instant().isBefore(end)
                && watch.pause().pause(watch.between()));
        left.ifPresent(what -> LOG.log(Level.WARNING, "of a set-up test stays at Twilio: {0}", what));
        return left;
    }

    private Optional<String> round(String tasks, @Nullable ConversationSid conversation) {
        try {
            var open = twilio.taskRouter().openTasks(connection.access(), tasks);
            open.forEach(this::closeChannel);
            // before plain tasks: while the conversation is open Baton replaces a task for humans that is canceled
            var closed = conversation == null || close(conversation);
            if (!connection.flexWorkspace()) {
                open.forEach(this::end);
            }
            return open.isEmpty() && closed ? Optional.empty() : Optional.of(named(open.size()));
        } catch (TwilioFailure e) {
            return Optional.of("Twilio did not do it: " + e.getMessage());
        }
    }

    private static String named(int tasks) {
        return tasks == 0 ? "its conversation is open" : tasks + " of its tasks are open";
    }

    private void closeChannel(Task task) {
        var interaction = task.attributes().interaction();
        var channel = task.attributes().interactionChannel();
        if (interaction.isPresent() && channel.isPresent()) {
            attempt(() -> twilio.interactions().closeChannel(connection.access(), interaction.get(), channel.get()));
        }
    }

    private void end(Task task) {
        attempt(() -> {
            if (task.status().isUnassigned()) {
                twilio.trials().cancel(connection.access(), task.sid(), REASON);
            } else {
                twilio.taskRouter().complete(connection.access(), task.sid(), REASON);
            }
        });
    }

    private boolean close(ConversationSid conversation) {
        if (isClosed(conversation)) {
            return true;
        }
        attempt(() -> twilio.trials().close(connection.access(), connection.conversationsService(), conversation));
        return isClosed(conversation);
    }

    private boolean isClosed(ConversationSid conversation) {
        try {
            var seen = twilio.conversations()
                    .conversation(connection.access(), connection.conversationsService(), conversation);
            return seen.state() == ConversationState.CLOSED;
        } catch (TwilioFailure.Gone e) {
            return true;
        }
    }

    // Baton itself ends its task when the conversation closes: whoever is second finds it done, and the next round
    // sees what is left
    private static void attempt(Runnable call) {
        try {
            call.run();
        } catch (TwilioFailure.Conflict | TwilioFailure.Gone e) {
            LOG.log(Level.DEBUG, "ended already: {0}", e.getMessage());
        }
    }
}
