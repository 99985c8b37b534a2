package io.baton.domain.handoff;

import io.baton.domain.conversation.Channel;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Something that humans need to know before they take over (product.md 3.1).
 *
 * @param name under which it is known: a task attribute, a value that an engine collected
 * @param question what the customer is asked
 * @param channels on which it is asked; empty is every one where it can be missing
 */
public record RequiredField(String name, LanguageTexts question, Set<Channel> channels) {

    private static final Pattern CONTACT_DETAIL =
            Pattern.compile(".*(e_?mail|phone|mobile|contact).*", Pattern.CASE_INSENSITIVE);

    public RequiredField {
        channels = Set.copyOf(channels);
    }

    /** Whether a name is that of a contact detail, which is asked in web chat only: elsewhere the customer's address is one. */
    public static boolean isContactDetail(String name) {
        return CONTACT_DETAIL.matcher(name).matches();
    }

    boolean isAskedOn(Channel channel) {
        if (isContactDetail(name)) {
            return channel == Channel.WEB;
        }
        return channels.isEmpty() || channels.contains(channel);
    }
}
