package io.baton.adapter.rest.policy;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.domain.conversation.Channel;
import io.baton.domain.handoff.LanguageTexts;
import io.baton.domain.handoff.RequiredField;
import io.baton.domain.handoff.RequiredInformation;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code requiredInformation}: what humans need to know, and how customers are asked for it. */
final class RequiredFields {

    private static final int FIELDS = 10;
    private static final int QUESTION_CHARACTERS = 500;
    private static final Format<String> NAME = Format.matching(
            "a letter, then at most 39 letters, digits and underscores, as task attributes are named",
            "[A-Za-z][A-Za-z0-9_]{0,39}");

    private RequiredFields() {}

    static Optional<RequiredInformation> read(JsonFields fields) {
        Set<String> names = new HashSet<>();
        List<RequiredField> read = fields.objects("requiredInformation", FIELDS).stream()
                .map(field -> field(field, names))
                .toList();
        return fields.isGiven("requiredInformation") ? Optional.of(new RequiredInformation(read)) : Optional.empty();
    }

    private static RequiredField field(JsonFields field, Set<String> names) {
        var name = field.required("name", NAME).orElse("");
        if (!name.isEmpty() && !names.add(name)) {
            field.violations().wrong(field.path("name"), "a name that no other field has");
        }
        return new RequiredField(name, question(field), channels(field, name));
    }

    private static LanguageTexts question(JsonFields field) {
        var texts = LanguageFields.read(field, "question", Format.text(QUESTION_CHARACTERS));
        if (texts.isEmpty()) {
            field.violations().missing(field.path("question"), "a question in one language at least");
        }
        texts.filter(question -> question.texts().values().stream().anyMatch(String::isEmpty))
                .ifPresent(empty -> field.violations().wrong(field.path("question"), "a question in each language"));
        return texts.orElseGet(() -> LanguageFields.nothing());
    }

    private static Set<Channel> channels(JsonFields field, String name) {
        var channels = EnumSet.noneOf(Channel.class);
        channels.addAll(field.list("channels", PolicyRequest.CHANNEL, Channel.values().length));
        if (RequiredField.isContactDetail(name) && channels.stream().anyMatch(channel -> channel != Channel.WEB)) {
            field.violations()
                    .wrong(field.path("channels"), "web only: elsewhere the customer's address is a contact detail");
        }
        return channels;
    }
}
