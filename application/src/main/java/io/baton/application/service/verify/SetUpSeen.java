package io.baton.application.service.verify;

import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.domain.connection.AiSwitch;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.sid.TaskQueueSid;
import org.jspecify.annotations.Nullable;

/** Asks Twilio why something is as it is, for whoever has to mend it; asked only when a step failed. */
record SetUpSeen(FlexConnection connection, TrialPorts twilio) {

    /** A queue by name and SID. */
    String queue(@Nullable TaskQueueSid sid) {
        if (sid == null) {
            return "no queue";
        }
        try {
            return twilio.workflows().queues(connection.access()).stream()
                    .filter(queue -> queue.sid().equals(sid))
                    .map(queue -> "queue " + queue.name() + " (" + sid + ")")
                    .findFirst()
                    .orElse("queue " + sid);
        } catch (TwilioFailure e) {
            return "queue " + sid;
        }
    }

    String whyNotTheAi() {
        if (connection.ai() == AiSwitch.PAUSED) {
            return paused();
        }
        try {
            return isAnyWorkerAvailable()
                    ? "Look at the checks workflow-ai-filter and worker-capacity"
                    : "No AI worker is available in Flex. Look at the check worker-available";
        } catch (TwilioFailure e) {
            return "Look at the check workflow-ai-filter";
        }
    }

    String paused() {
        var because = connection.pausedBecause();
        return "The AI is paused" + (because == null ? "" : " (" + because + ")")
                + ": switch it live first. Look at the check worker-available";
    }

    private boolean isAnyWorkerAvailable() {
        return connection.workers().stream().anyMatch(sid -> twilio.workspaces()
                .worker(connection.access(), sid)
                .filter(worker -> worker.available())
                .isPresent());
    }
}
