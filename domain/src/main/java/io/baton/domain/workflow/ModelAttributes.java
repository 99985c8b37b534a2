package io.baton.domain.workflow;

import io.baton.domain.conversation.Channel;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.TaskAttributes;

/** Attributes as Flex writes them on messaging and voice tasks (contract.md 7.3), and as a handoff changes them (product.md 3.3). */
final class ModelAttributes {

    private static final String NUMBER = "00000000000000000000000000000001";
    private static final String CUSTOMER = "+15005550006";
    private static final String COMPANY = "+15005550001";

    private ModelAttributes() {}

    static TaskAttributes message(Channel channel, boolean handedOff) {
        var address = address(channel);
        var attributes = TaskAttributes.empty()
                .with("conversationSid", AttributeValue.of("CH" + NUMBER))
                .with("channelType", AttributeValue.of(channel.wire()))
                .with("customerAddress", AttributeValue.of(address))
                .with("customerName", AttributeValue.of("Model customer"))
                .with("from", AttributeValue.of(address))
                .with("direction", AttributeValue.of("inbound"))
                .with("initiatedBy", AttributeValue.of("customer"))
                .with("flexInteractionSid", AttributeValue.of("KD" + NUMBER))
                .with("flexInteractionChannelSid", AttributeValue.of("UO" + NUMBER));
        return handedOff ? handedOff(attributes) : attributes;
    }

    private static String address(Channel channel) {
        return switch (channel) {
            case WHATSAPP -> "whatsapp:" + CUSTOMER;
            case MESSENGER -> "messenger:1234567890";
            case SMS, VOICE -> CUSTOMER;
            case WEB, EMAIL, UNKNOWN -> "model-customer";
        };
    }

    private static TaskAttributes handedOff(TaskAttributes attributes) {
        return attributes
                .with("handedOff", AttributeValue.of(true))
                .with("handoffReason", AttributeValue.of("Asked for a human"))
                .with("handoffSummary", AttributeValue.of("A model task."))
                .with("handoffSentiment", AttributeValue.of("neutral"))
                .with("handoffLanguage", AttributeValue.of("en"))
                .with("handoffTimestamp", AttributeValue.of("2026-01-01T00:00:00Z"))
                .with("batonKey", AttributeValue.of(NUMBER));
    }

    /** A call that reached Flex through a Studio flow: nothing names its channel. */
    static TaskAttributes call() {
        return TaskAttributes.empty()
                .with("call_sid", AttributeValue.of("CA" + NUMBER))
                .with("from", AttributeValue.of(CUSTOMER))
                .with("caller", AttributeValue.of(CUSTOMER))
                .with("to", AttributeValue.of(COMPANY))
                .with("called", AttributeValue.of(COMPANY))
                .with("name", AttributeValue.of(CUSTOMER))
                .with("type", AttributeValue.of("inbound"))
                .with("direction", AttributeValue.of("inbound"));
    }

    static TaskAttributes callWithChannelType() {
        return call().with("channelType", AttributeValue.of("voice"));
    }
}
