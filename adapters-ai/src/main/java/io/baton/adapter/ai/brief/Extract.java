package io.baton.adapter.ai.brief;

import io.baton.domain.handoff.WholeSentences;
import io.baton.domain.masking.Masking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Quotes what somebody wrote in a limited length: the sentences that say most, whole, in their order, with "[…]" where some are left out. */
final class Extract {

    private static final Pattern LONG_ADDRESS = Pattern.compile("(https?://\\S{50})\\S{11,}");
    private static final Pattern TROUBLE = Pattern.compile(
            "(?iu)[!！]"
                    + "|(?<!\\p{L})(?:not|no|never|nothing|cannot|can't|\\p{L}+n['’]t|(?:do|ca|wo|did|does|has|have|is|was|are)nt|nicht|kein\\p{L}*|nie|nichts|ningun\\p{L}*|nunca|nada|pas|jamais|rien|aucune?"
                    + "|non|mai|niente|nessun\\p{L}*|não|nenhum\\p{L}*|niet|geen|nooit|niets|nigdy|nic|не|нет|ни|нема)(?!\\p{L})|没|不|未|無い|ない|ません|않|못|لم|لا|नहीं");
    private static final int MOST_SENTENCES = 60;
    private static final String LEFT_OUT = "[…]";
    private static final double QUESTION = 3;
    private static final double FIRST = 2.5;
    private static final double NUMBERS = 2;
    private static final double TROUBLED = 1.5;

    private final Predicate<String> hasMatter;

    /**
     * An extract.
     *
     * @param hasMatter whether a sentence says what it is about
     */
    Extract(Predicate<String> hasMatter) {
        this.hasMatter = hasMatter;
    }

    /** The text in quotation marks, at most so many characters between them; payment numbers are hidden. */
    String quote(String text, int length) {
        return "“" + of(plain(text), length) + "”";
    }

    // what the customer puts in quotation marks must not look like the end of ours
    private static String plain(String text) {
        var masked = Masking.PAYMENT_NUMBERS.mask(text).replaceAll("[“”„]", "'");
        return LONG_ADDRESS.matcher(masked).replaceAll("$1…").strip();
    }

    private String of(String text, int length) {
        var sentences = WholeSentences.of(text).stream()
                .limit(MOST_SENTENCES)
                .map(sentence -> sentence.replaceAll("\\s+", " "))
                .toList();
        var telling = telling(sentences);
        if (telling.size() == sentences.size() && joined(sentences, telling).length() <= length) {
            return joined(sentences, telling);
        }
        return chosen(sentences, telling, length);
    }

    // "Hi there!" and "Please help." are not what it is about
    private Set<Integer> telling(List<String> sentences) {
        Set<Integer> telling = new TreeSet<>();
        IntStream.range(0, sentences.size())
                .filter(i -> hasMatter.test(sentences.get(i)))
                .forEach(telling::add);
        return telling.isEmpty() ? new TreeSet<>(Set.of(0)) : telling;
    }

    // sentences that tell nothing of their own make a short quotation longer, not a full one
    private static String chosen(List<String> sentences, Set<Integer> telling, int length) {
        Set<Integer> chosen = new TreeSet<>();
        int first = telling.iterator().next();
        for (int next : byWeight(sentences, telling)) {
            boolean weighs = next == first || weight(sentences.get(next)) > 0;
            Set<Integer> more = new TreeSet<>(chosen);
            more.add(next);
            if (joined(sentences, more).length() <= (weighs ? length : length / 2)) {
                chosen = more;
            }
        }
        return chosen.isEmpty() ? WholeSentences.shorten(sentences.get(first), length) : joined(sentences, chosen);
    }

    private static List<Integer> byWeight(List<String> sentences, Set<Integer> telling) {
        List<Integer> order = new ArrayList<>(telling);
        int first = order.get(0);
        order.sort(Comparator.comparingDouble((Integer i) -> -weight(sentences.get(i)) - (i == first ? FIRST : 0)));
        return order;
    }

    private static double weight(String sentence) {
        double weight = 0;
        if (sentence.matches("(?s).*[?？؟].*")) {
            weight += QUESTION;
        }
        if (!Facts.of(List.of(sentence)).isEmpty()) {
            weight += NUMBERS;
        }
        return TROUBLE.matcher(sentence).find() ? weight + TROUBLED : weight;
    }

    private static String joined(List<String> sentences, Set<Integer> chosen) {
        var joined = new StringBuilder();
        int before = chosen.stream().findFirst().orElse(0) - 1;
        for (int i : chosen) {
            joined.append(joined.isEmpty() || endsWithoutSpace(joined) ? "" : " ")
                    .append(i > before + 1 ? LEFT_OUT + " " : "")
                    .append(sentences.get(i));
            before = i;
        }
        return joined.toString();
    }

    private static boolean endsWithoutSpace(CharSequence text) {
        return "。！？".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
