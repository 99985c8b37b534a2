package io.baton.domain.workflow;

import io.baton.domain.conversation.Channel;
import io.baton.domain.taskrouter.TaskAttributes;
import io.baton.domain.workflow.Situation.Presence;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The five tasks by which a workflow is judged (product.md 1.5). */
public enum ModelTask {
    FRESH("fresh", Presence.FREE),
    FRESH_WITHOUT_AI("fresh while the AI is away or full", Presence.AWAY, Presence.FULL),
    /** The AI worker has no capacity for calls, so that it counts as full. */
    FRESH_CALL("fresh voice call", Presence.AWAY, Presence.FULL),
    HANDED_OFF("handed off", Presence.values()),
    HANDED_OFF_A_DAY_AGO("handed off and a day old", Presence.values());

    /**
     * A task of one channel.
     *
     * @param age since Twilio made it
     */
    record Sample(Channel channel, TaskAttributes attributes, Duration age) {}

    private static final List<Channel> MESSAGING =
            List.of(Channel.WEB, Channel.SMS, Channel.WHATSAPP, Channel.MESSENGER);

    private final String words;
    private final List<Presence> ai;

    ModelTask(String words, Presence... ai) {
        this.words = words;
        this.ai = List.of(ai);
    }

    /** What it is called in a finding. */
    public String words() {
        return words;
    }

    List<Situation> situations() {
        return ai.stream()
                .flatMap(presence -> Situation.with(presence).stream())
                .toList();
    }

    List<Sample> samples() {
        return switch (this) {
            case FRESH, FRESH_WITHOUT_AI -> messaging(false, Duration.ZERO);
            case FRESH_CALL -> calls();
            case HANDED_OFF -> messaging(true, Duration.ZERO);
            case HANDED_OFF_A_DAY_AGO -> messaging(true, Duration.ofDays(1));
        };
    }

    private static List<Sample> messaging(boolean handedOff, Duration age) {
        return MESSAGING.stream()
                .map(channel -> new Sample(channel, ModelAttributes.message(channel, handedOff), age))
                .toList();
    }

    private static List<Sample> calls() {
        return Stream.of(ModelAttributes.call(), ModelAttributes.callWithChannelType())
                .map(attributes -> new Sample(Channel.VOICE, attributes, Duration.ZERO))
                .toList();
    }
}
