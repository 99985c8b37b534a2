package io.baton.application.service.verify;

import io.baton.domain.conversation.Channel;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.ConversationsServiceSid;

/** The conversation of a test: Baton is its customer, and looks at it from outside. Throws what Twilio does not do. */
final class TestConversation {

    private final TrialPorts twilio;
    private final Trial trial;
    private final ConversationSid sid;

    private TestConversation(TrialPorts twilio, Trial trial, ConversationSid sid) {
        this.twilio = twilio;
        this.trial = trial;
        this.sid = sid;
    }

    static TestConversation open(TrialPorts twilio, Trial trial) {
        var sid = twilio.trials()
                .open(trial.access(), trial.connection().conversationsService(), trial.friendlyName(), trial.mark());
        return new TestConversation(twilio, trial, sid);
    }

    ConversationSid sid() {
        return sid;
    }

    /** Enters, writes, and is put into the workflow as Flex would: by an interaction, or without Flex by a plain task. */
    void begin(String words) {
        twilio.trials().join(trial.access(), service(), sid, trial.identity());
        write(words);
        var task = trial.task(sid);
        if (trial.connection().flexWorkspace()) {
            twilio.interactions().create(trial.access(), sid, Channel.WEB, task);
        } else {
            twilio.taskRouter().create(trial.access(), task);
        }
    }

    /** The customer writes. */
    void write(String words) {
        twilio.trials().write(trial.access(), service(), sid, trial.identity(), words);
    }

    Look look() {
        var tasks = twilio.taskRouter().openTasks(trial.access(), trial.tasks(sid)).stream()
                .map(task -> new Look.Offered(task, twilio.trials().reservations(trial.access(), task.sid())))
                .toList();
        var messages = twilio.conversations().messages(trial.access(), service(), sid, 0, Integer.MAX_VALUE);
        return new Look(tasks, messages);
    }

    private ConversationsServiceSid service() {
        return trial.connection().conversationsService();
    }
}
