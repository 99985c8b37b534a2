package io.baton.adapter.rest.policy;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.application.port.in.policy.TryPolicyUseCase.Line;
import io.baton.domain.conversation.Channel;
import io.baton.domain.handoff.HandoffPolicies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation to be tried.
 *
 * @param policy null tries the saved one
 */
record TryRequest(@Nullable HandoffPolicies policy, Channel channel, List<Line> messages) {

    private static final int MESSAGES = 100;
    private static final Format<String> AUTHOR = Format.matching("customer or ai", "customer|ai");
    private static final Format<String> TEXT = Format.text(2_000);

    static TryRequest read(JsonFields fields) {
        var policy = fields.object("policy").map(PolicyRequest::read).orElse(null);
        var channel = fields.optional("channel", PolicyRequest.CHANNEL).orElse(Channel.WEB);
        var messages = fields.objects("messages", MESSAGES).stream()
                .map(message -> new Line(
                        message.required("author", AUTHOR).orElse("").equals("customer"),
                        message.required("text", TEXT).orElse("")))
                .toList();
        if (!fields.isGiven("messages")) {
            fields.violations().missing("messages", "a list of 1 to " + MESSAGES + " messages");
        }
        fields.refuseWrongAndUnknown();
        return new TryRequest(policy, channel, messages);
    }
}
