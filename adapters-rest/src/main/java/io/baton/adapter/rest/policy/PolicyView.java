package io.baton.adapter.rest.policy;

import io.baton.domain.conversation.Channel;
import io.baton.domain.handoff.ChannelPolicy;
import io.baton.domain.handoff.HandoffMessages;
import io.baton.domain.handoff.HandoffPolicies;
import io.baton.domain.handoff.HandoffPolicy;
import io.baton.domain.handoff.LanguageTexts;
import io.baton.domain.handoff.LoopBound;
import io.baton.domain.handoff.OwnToggles;
import io.baton.domain.handoff.RequiredField;
import io.baton.domain.handoff.RequiredInformation;
import io.baton.domain.handoff.Toggles;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A handoff policy as shown: {@code toggles} expanded, and in {@code ownToggles} those that were set beside the level. */
final class PolicyView {

    private PolicyView() {}

    static JsonObject json(HandoffPolicies policies) {
        var channels = Json.createObjectBuilder();
        policies.channels().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(own -> channels.add(own.getKey().wire(), channel(policies, own.getKey(), own.getValue())));
        return base(policies.base())
                .add("loopBound", loopBound(policies.loopBound()))
                .add("agentsLanguage", policies.agentsLanguage().tag())
                .add("channels", channels)
                .build();
    }

    private static JsonObjectBuilder base(HandoffPolicy policy) {
        return Json.createObjectBuilder()
                .add("level", policy.level().number())
                .add("toggles", toggles(policy.toggles()))
                .add("ownToggles", ownToggles(policy.ownToggles()))
                .add("forbiddenTopics", lines(policy.forbiddenTopics()))
                .add("unsureBelow", policy.unsureBelow())
                .add("offerFirst", policy.offerFirst())
                .add("requiredInformation", required(policy.requiredInformation()))
                .add("messages", messages(policy.messages()));
    }

    private static JsonObjectBuilder channel(HandoffPolicies policies, Channel channel, ChannelPolicy own) {
        var json = Json.createObjectBuilder();
        if (own.level() != null) {
            json.add("level", own.level().number());
        }
        json.add("toggles", toggles(policies.of(channel).toggles())).add("ownToggles", ownToggles(own.ownToggles()));
        if (own.forbiddenTopics() != null) {
            json.add("forbiddenTopics", lines(own.forbiddenTopics().lines()));
        }
        if (own.unsureBelow() != null) {
            json.add("unsureBelow", own.unsureBelow());
        }
        if (own.offerFirst() != null) {
            json.add("offerFirst", own.offerFirst());
        }
        if (own.requiredInformation() != null) {
            json.add("requiredInformation", required(own.requiredInformation()));
        }
        return json.add("messages", messages(own.messages()));
    }

    private static JsonObjectBuilder toggles(Toggles toggles) {
        return Json.createObjectBuilder()
                .add("forbiddenTopic", Toggles.wire(toggles.forbiddenTopic()))
                .add("humanRequest", Toggles.wire(toggles.humanRequest()))
                .add("frustration", Toggles.wire(toggles.frustration()))
                .add("unsure", Toggles.wire(toggles.unsure()))
                .add("engineFailure", Toggles.wire(toggles.engineFailure()))
                .add("noProgressTurns", toggles.noProgressTurns());
    }

    private static JsonObjectBuilder ownToggles(OwnToggles own) {
        var json = Json.createObjectBuilder();
        add(json, "forbiddenTopic", own.forbiddenTopic());
        add(json, "humanRequest", own.humanRequest());
        add(json, "frustration", own.frustration());
        add(json, "unsure", own.unsure());
        add(json, "engineFailure", own.engineFailure());
        var turns = own.noProgressTurns();
        return turns == null ? json : json.add("noProgressTurns", turns);
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable Enum<?> value) {
        if (value != null) {
            json.add(name, Toggles.wire(value));
        }
    }

    private static JsonArrayBuilder lines(List<String> lines) {
        return Json.createArrayBuilder(lines);
    }

    private static JsonArrayBuilder required(RequiredInformation information) {
        var fields = Json.createArrayBuilder();
        information.fields().forEach(field -> fields.add(required(field)));
        return fields;
    }

    private static JsonObjectBuilder required(RequiredField field) {
        var json = Json.createObjectBuilder().add("name", field.name()).add("question", texts(field.question()));
        if (field.channels().isEmpty()) {
            return json;
        }
        var channels = field.channels().stream().sorted().map(Channel::wire).toList();
        return json.add("channels", lines(channels));
    }

    private static JsonObjectBuilder messages(HandoffMessages messages) {
        var json = Json.createObjectBuilder();
        messages.byReason().forEach((code, texts) -> {
            if (texts.equals(LanguageFields.mute())) {
                json.addNull(code);
            } else {
                json.add(code, texts(texts));
            }
        });
        return json;
    }

    private static JsonObjectBuilder texts(LanguageTexts texts) {
        var json = Json.createObjectBuilder();
        texts.texts().forEach((language, text) -> {
            if (text.isEmpty()) {
                json.addNull(language);
            } else {
                json.add(language, text);
            }
        });
        return json;
    }

    private static JsonObjectBuilder loopBound(LoopBound bound) {
        return Json.createObjectBuilder().add("handoffs", bound.handoffs()).add("hours", bound.hours());
    }
}
