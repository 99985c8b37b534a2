package io.baton.domain.masking;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides payment card numbers and IBANs but for their last four characters (product.md 4). */
final class PaymentNumbers {

    private static final Pattern CARD = Pattern.compile("(?<![\\dA-Za-z])\\d(?:[ -]?\\d){12,18}(?![\\dA-Za-z])");
    private static final Pattern IBAN =
            Pattern.compile("(?<![\\dA-Za-z])[A-Za-z]{2}\\d{2}(?:[ -]?[A-Za-z0-9]){11,30}(?![\\dA-Za-z])");
    private static final int SHORTEST_IBAN = 15;
    private static final int SHOWN = 4;
    private static final BigInteger CHECK = BigInteger.valueOf(97);

    private PaymentNumbers() {}

    /** The text with what looks like a card number or an IBAN, and has the right check digits, hidden. */
    static String hide(String text) {
        var noIbans = IBAN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(iban(found.group())));
        return CARD.matcher(noIbans)
                .replaceAll(found -> Matcher.quoteReplacement(
                        isCard(found.group()) ? hidden("card", found.group()) : found.group()));
    }

    // the words behind an IBAN in groups of four look like more of it
    private static String iban(String found) {
        for (int end = found.length(); end >= SHORTEST_IBAN; end--) {
            var part = found.substring(0, end);
            if (Character.isLetterOrDigit(part.charAt(end - 1)) && isIban(part)) {
                return hidden("IBAN", part) + found.substring(end);
            }
        }
        return found;
    }

    private static String hidden(String kind, String found) {
        var bare = bare(found);
        return kind + " ····" + bare.substring(bare.length() - SHOWN);
    }

    private static String bare(String found) {
        return found.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
    }

    // Luhn's check digit, ISO/IEC 7812
    private static boolean isCard(String found) {
        var digits = bare(found);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    // ISO 13616: the first four characters to the end, letters as numbers, remainder 1
    private static boolean isIban(String found) {
        var bare = bare(found);
        var number = new StringBuilder();
        (bare.substring(SHOWN) + bare.substring(0, SHOWN))
                .chars()
                .forEach(c -> number.append(Character.digit(c, Character.MAX_RADIX)));
        return new BigInteger(number.toString()).mod(CHECK).equals(BigInteger.ONE);
    }
}
