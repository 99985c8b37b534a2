package io.baton.adapter.rest.policy;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.domain.conversation.Channel;
import io.baton.domain.handoff.AgentsLanguage;
import io.baton.domain.handoff.ChannelPolicy;
import io.baton.domain.handoff.HandoffLevel;
import io.baton.domain.handoff.HandoffPolicies;
import io.baton.domain.handoff.HandoffPolicy;
import io.baton.domain.handoff.LoopBound;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A handoff policy as the API takes it (product.md 3.1). What is wrong is gathered; refusing is left to whoever reads the whole body. */
final class PolicyRequest {

    /** The channels that a policy can name. */
    static final Format<Channel> CHANNEL = Format.oneOf(
            new Channel[] {Channel.SMS, Channel.WHATSAPP, Channel.WEB, Channel.MESSENGER, Channel.VOICE},
            Channel::wire);

    private static final Format<Integer> LEVEL = Format.wholeNumber(0, 3);
    private static final Format<String> TOPIC = Format.line(200);
    private static final Format<AgentsLanguage> AGENTS_LANGUAGE =
            Format.oneOf(AgentsLanguage.values(), AgentsLanguage::tag);
    private static final int TOPICS = 50;

    private PolicyRequest() {}

    static HandoffPolicies read(JsonFields fields) {
        var base = part(fields, fields.required("level", LEVEL).orNull()).over(HandoffPolicy.defaults());
        var policies = new HandoffPolicies(base, loopBound(fields), agentsLanguage(fields), channels(fields));
        refuseBrokenPromises(fields, policies);
        return policies;
    }

    private static ChannelPolicy part(JsonFields fields, @Nullable Integer level) {
        return new ChannelPolicy(
                level == null ? null : HandoffLevel.of(level),
                ToggleFields.read(fields),
                topics(fields).orElse(null),
                fields.optional("unsureBelow", Format.number(0, 1)).orNull(),
                fields.flag("offerFirst").orNull(),
                RequiredFields.read(fields).orElse(null),
                MessageFields.read(fields));
    }

    private static Optional<ChannelPolicy.Topics> topics(JsonFields fields) {
        List<String> lines = fields.list("forbiddenTopics", TOPIC, TOPICS);
        return fields.isGiven("forbiddenTopics")
                ? Optional.of(new ChannelPolicy.Topics(lines.stream().distinct().toList()))
                : Optional.empty();
    }

    private static AgentsLanguage agentsLanguage(JsonFields fields) {
        return fields.optional("agentsLanguage", AGENTS_LANGUAGE).orElse(AgentsLanguage.EN);
    }

    private static LoopBound loopBound(JsonFields fields) {
        var usual = LoopBound.defaults();
        return fields.object("loopBound")
                .map(bound -> new LoopBound(
                        bound.optional("handoffs", Format.wholeNumber(1, 100)).orElse(usual.handoffs()),
                        bound.optional("hours", Format.wholeNumber(1, 168)).orElse(usual.hours())))
                .orElse(usual);
    }

    private static Map<Channel, ChannelPolicy> channels(JsonFields fields) {
        Map<Channel, ChannelPolicy> channels = new EnumMap<>(Channel.class);
        fields.object("channels").ifPresent(byName -> byName.names().forEach(name -> channel(byName, name, channels)));
        return channels;
    }

    private static void channel(JsonFields byName, String name, Map<Channel, ChannelPolicy> channels) {
        var channel = CHANNEL.read(name);
        if (channel.isPresent()) {
            byName.object(name)
                    .ifPresent(own -> channels.put(
                            channel.get(),
                            part(own, own.optional("level", LEVEL).orNull())));
        } else if (!byName.isNull(name)) {
            byName.violations().wrong(byName.path(name), CHANNEL.expected());
        }
    }

    // levels 1 to 3 promise a human to whoever asks twice (product.md 3.1)
    private static void refuseBrokenPromises(JsonFields fields, HandoffPolicies policies) {
        if (policies.base().breaksItsPromise()) {
            refusePromise(fields, "");
        }
        policies.channels().forEach((channel, own) -> {
            if (policies.of(channel).breaksItsPromise() && !policies.base().breaksItsPromise()) {
                refusePromise(fields, "channels." + channel.wire() + ".");
            }
        });
    }

    private static void refusePromise(JsonFields fields, String path) {
        fields.violations()
                .wrong(
                        fields.path(path + "toggles.humanRequest"),
                        "at_once, after_one_question or second_time on levels 1 to 3, which promise a human");
    }
}
