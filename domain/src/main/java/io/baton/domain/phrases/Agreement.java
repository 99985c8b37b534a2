package io.baton.domain.phrases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether an answer to a yes-or-no question is a yes. Anything unclear is none. */
public final class Agreement {

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}👍👌✅]+");

    /** Scripts that put no space between words: a yes is how the answer begins. */
    private static final Pattern UNSPACED = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}].*");

    private static final String EVERYWHERE = "*";
    private static final String ENGLISH = "en";
    private static final Map<String, String> SAME_WORDS = Map.of("nb", "no", "nn", "no", "tl", "fil", "bs", "hr");
    private static final Map<String, Words> BY_LANGUAGE = lines("agreement.txt").stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split("\\|", -1))
            .collect(Collectors.toUnmodifiableMap(
                    columns -> columns[0], columns -> new Words(words(columns[1]), words(columns[2]))));

    private record Words(List<String> yes, List<String> no) {}

    private Agreement() {}

    private static List<String> words(String column) {
        return Arrays.stream(column.split(","))
                .map(Agreement::plain)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * Whether a message says yes, in the customer's language or in English. One that also says no does not.
     *
     * @param language BCP 47; where Baton knows no words of it, those of every language count
     */
    public static boolean isYes(String message, String language) {
        var text = plain(message);
        var lists = lists(language);
        return lists.stream().flatMap(words -> words.yes().stream()).anyMatch(phrase -> begins(text, phrase))
                && lists.stream().flatMap(words -> words.no().stream()).noneMatch(phrase -> says(text, phrase));
    }

    private static Collection<Words> lists(String language) {
        var primary = language.split("-", 2)[0];
        var own = BY_LANGUAGE.get(SAME_WORDS.getOrDefault(primary, primary));
        return own == null ? BY_LANGUAGE.values() : List.of(own, of(ENGLISH), of(EVERYWHERE));
    }

    private static Words of(String language) {
        return Objects.requireNonNull(BY_LANGUAGE.get(language), language);
    }

    private static boolean begins(String text, String phrase) {
        return (text + " ").startsWith(phrase + " ")
                || (UNSPACED.matcher(phrase).matches() && text.startsWith(phrase));
    }

    private static boolean says(String text, String phrase) {
        return (" " + text + " ").contains(" " + phrase + " ")
                || (UNSPACED.matcher(phrase).matches() && text.contains(phrase));
    }

    private static String plain(String text) {
        return SEPARATORS
                .matcher(text.toLowerCase(Locale.ROOT).replace('\u2019', '\''))
                .replaceAll(" ")
                .strip();
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(Agreement.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
