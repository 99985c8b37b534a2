package io.baton.application.service.verify;

import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.conversation.Channel;
import io.baton.domain.effect.NewTask;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.TaskAttributes;
import java.time.Instant;

/**
 * One test of a connection.
 *
 * @param workflow where the test task is made
 * @param run 32 hexadecimal digits that no other test has; every task that comes out of it carries them
 * @param until when it is over at the latest: what is found of it later was left behind
 */
record Trial(FlexConnection connection, WorkflowSid workflow, String run, Instant until) {

    /** As custom data it is {@code flex_batonVerify}. */
    static final String MARK = TaskAttributes.TRIAL;

    static final String UNTIL = "batonVerifyUntil";
    private static final String RUN = "batonVerifyRun";
    private static final String CUSTOMER = "Baton set-up test";

    TwilioAccess access() {
        return connection.access();
    }

    /** Who plays the customer: a new one each time, since one who often asks for a human would get one at once (product.md 3.7). */
    String identity() {
        return "baton_verify_" + run;
    }

    String friendlyName() {
        return CUSTOMER;
    }

    TaskAttributes mark() {
        return TaskAttributes.empty()
                .with(MARK, AttributeValue.of(true))
                .with(RUN, AttributeValue.of(run))
                .with(UNTIL, AttributeValue.of(until.toString()));
    }

    /** The task that Flex would make for the conversation. */
    NewTask task(ConversationSid conversation) {
        var attributes = mark().with("conversationSid", AttributeValue.of(conversation.value()))
                .with("channelType", AttributeValue.of(Channel.WEB.wire()))
                .with("customerAddress", AttributeValue.of(identity()))
                .with("customerName", AttributeValue.of(CUSTOMER))
                .with("batonKey", AttributeValue.of(run));
        return new NewTask(workflow, Channel.WEB.taskChannel(), 0, attributes, null);
    }

    /** Finds its tasks, those too to which Flex has not yet written the conversation. */
    String tasks(ConversationSid conversation) {
        return "conversationSid == '" + conversation + "' OR " + RUN + " == '" + run + "'";
    }
}
