package io.baton.adapter.twilio.out;

import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.InteractionChannelSid;
import io.baton.domain.sid.InteractionSid;
import io.baton.domain.sid.ReservationSid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.sid.WorkerSid;
import io.baton.domain.sid.WorkflowSid;

/** SIDs for tests. */
final class Sids {

    static final TaskSid TASK = new TaskSid(of("WT", 1));
    static final ReservationSid RESERVATION = new ReservationSid(of("WR", 1));
    static final WorkerSid WORKER = new WorkerSid(of("WK", 1));
    static final WorkflowSid WORKFLOW = new WorkflowSid(of("WW", 1));
    static final ConversationSid CONVERSATION = new ConversationSid(of("CH", 1));
    static final ConversationsServiceSid SERVICE = new ConversationsServiceSid(of("IS", 1));
    static final InteractionSid INTERACTION = new InteractionSid(of("KD", 1));
    static final InteractionChannelSid CHANNEL = new InteractionChannelSid(of("UO", 1));

    private Sids() {}

    static String of(String prefix, int number) {
        return prefix + String.format("%032x", number);
    }
}
