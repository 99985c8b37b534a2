package io.baton.domain.conversation;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds how a customer wants to be reached: an e-mail address, else a phone number, in what they wrote (product.md 3.5). */
public final class ContactDetails {

    // the longest that an address may be (RFC 5321, 4.5.3.1); possessive, so that no text takes long
    private static final Pattern E_MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}+@[\\p{L}\\p{N}-]{1,63}+(?:\\.[\\p{L}\\p{N}-]{1,63}+){1,8}+");
    private static final Pattern PHONE = Pattern.compile("(?<![\\p{L}\\d#-])[+(]?\\d[\\d ()./-]{5,24}+");
    // E.164: at most 15 digits; local numbers have at least 6
    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_DIGITS = 15;

    private ContactDetails() {}

    /** The latest that the texts name; empty when they name none. */
    public static Optional<String> in(List<String> texts) {
        var all =
                texts.stream().map(ContactDetails::in).flatMap(Optional::stream).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private static Optional<String> in(String text) {
        return E_MAIL.matcher(text)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .or(() -> PHONE.matcher(text)
                        .results()
                        .map(found -> found.group().replaceAll("[ ()./-]+$", ""))
                        .filter(ContactDetails::isPhone)
                        .findFirst());
    }

    private static boolean isPhone(String found) {
        long digits = found.chars().filter(Character::isDigit).count();
        return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    }
}
