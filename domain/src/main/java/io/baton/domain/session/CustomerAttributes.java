package io.baton.domain.session;

import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.Channel;
import io.baton.domain.taskrouter.TaskAttributes;

/** What task attributes tell about the customer (contract.md 7.3). */
final class CustomerAttributes {

    private CustomerAttributes() {}

    static void learn(SessionDraft session, TaskAttributes attributes) {
        var address = attributes
                .text("customerAddress")
                .or(() -> attributes.text("from"))
                .orElse(null);
        var name = attributes.text("customerName").orElse(null);
        var channel = attributes.text("channelType").map(Channel::ofAttribute).orElse(Channel.UNKNOWN);
        session.customer = new Customer(channel, address, name).completedBy(session.customer);
        if (address != null) {
            session.authors.put(address, Author.CUSTOMER);
        }
    }
}
