package io.baton.adapter.ai.policy;

import io.baton.domain.conversation.Channel;
import io.baton.domain.handoff.AgentsLanguage;
import io.baton.domain.handoff.ChannelPolicy;
import io.baton.domain.handoff.HandoffLevel;
import io.baton.domain.handoff.HandoffMessages;
import io.baton.domain.handoff.HandoffPolicies;
import io.baton.domain.handoff.HandoffPolicy;
import io.baton.domain.handoff.LanguageTexts;
import io.baton.domain.handoff.LoopBound;
import io.baton.domain.handoff.OwnToggles;
import io.baton.domain.handoff.RequiredField;
import io.baton.domain.handoff.RequiredInformation;
import io.baton.domain.handoff.Toggles.OnEngineFailure;
import io.baton.domain.handoff.Toggles.OnForbiddenTopic;
import io.baton.domain.handoff.Toggles.OnFrustration;
import io.baton.domain.handoff.Toggles.OnHumanRequest;
import io.baton.domain.handoff.Toggles.OnUnsure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A policy as the table writes it: {@code level 2, offer first, topic refunds, needs email, sms has level 0, on sms}. */
final class WrittenPolicy {

    private final Map<String, String> toggles = new HashMap<>();
    private final List<String> topics = new ArrayList<>();
    private final List<RequiredField> needed = new ArrayList<>();
    private final Map<Channel, ChannelPolicy> channels = new EnumMap<>(Channel.class);
    private HandoffLevel level = HandoffLevel.QUICK;
    private boolean offerFirst;
    private Channel channel = Channel.WEB;

    WrittenPolicy(String written) {
        for (String part : written.split(", ")) {
            read(part);
        }
    }

    private void read(String part) {
        var words = part.split(" ", 2);
        if (part.equals("offer first")) {
            offerFirst = true;
        } else if (part.contains(" has level ")) {
            channels.put(
                    Channel.ofAttribute(words[0]), ChannelPolicy.at(level(words[1].substring("has level ".length()))));
        } else {
            set(words[0], words[1]);
        }
    }

    private void set(String name, String value) {
        switch (name) {
            case "level" -> level = level(value);
            case "topic" -> topics.add(value);
            case "needs" -> needed.add(
                    new RequiredField(value, new LanguageTexts(Map.of("en", "What is your " + value + "?")), Set.of()));
            case "on" -> channel = Channel.ofAttribute(value);
            default -> toggles.put(name, value.toUpperCase(Locale.ROOT));
        }
    }

    private static HandoffLevel level(String number) {
        return HandoffLevel.of(Integer.parseInt(number));
    }

    Channel channel() {
        return channel;
    }

    HandoffPolicy policy() {
        var base = new HandoffPolicy(
                level,
                ownToggles(),
                topics,
                0.35,
                offerFirst,
                new RequiredInformation(needed),
                HandoffMessages.builtIn());
        return new HandoffPolicies(base, LoopBound.defaults(), AgentsLanguage.EN, channels).of(channel);
    }

    private OwnToggles ownToggles() {
        var turns = toggles.get("noProgressTurns");
        return new OwnToggles(
                own("forbiddenTopic", OnForbiddenTopic.class),
                own("humanRequest", OnHumanRequest.class),
                own("frustration", OnFrustration.class),
                own("unsure", OnUnsure.class),
                own("engineFailure", OnEngineFailure.class),
                turns == null ? null : Integer.valueOf(turns));
    }

    private <E extends Enum<E>> E own(String name, Class<E> type) {
        var value = toggles.get(name);
        return value == null ? null : Enum.valueOf(type, value);
    }
}
