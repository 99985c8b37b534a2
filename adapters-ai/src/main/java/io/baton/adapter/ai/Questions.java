package io.baton.adapter.ai;

import io.baton.domain.handoff.WholeSentences;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a message apart that asks several things at once. */
final class Questions {

    private static final String AND = "and|und|y|e|et|en|og|och|i|и";
    private static final String ASKING =
            "how|what|when|where|who|which|can|could|do|does|is|are|wie|wann|wo|was|wer|welche\\p{L}*|kann|gibt|ist|cómo|cuándo|dónde|cuánto|puedo|hay|"
                    + "comment|quand|où|combien|puis-je|est-ce|come|quando|dove|quanto|posso|c'è|como|onde|hoe|wanneer|waar|wat|kan|is er";
    private static final Pattern SEAM = Pattern.compile("(?iu)[,;]? (?:" + AND + ") (?=(?:" + ASKING + ")(?!\\p{L}))");
    private static final Pattern FOLLOWS = Pattern.compile(
            "(?iu)[¿\\s]*(?:(?:ok|okay|thanks|thank you|danke|gracias|merci)[,.!\\s]+)?(?:" + AND
                    + "|or|oder|aber|but|what about|how about|what if|was ist mit|qué tal|et si|e se|y si|wat als)(?!\\p{L}).*");

    private Questions() {}

    /** The questions of a message; the message itself when it is one, or none. */
    static List<String> of(String message) {
        var line = message.strip().replaceAll("\\s+", " ");
        var asked = WholeSentences.of(line).stream().filter(Questions::isAsked).toList();
        if (asked.size() > 1) {
            return asked;
        }
        var parts = Arrays.stream(SEAM.split(line, -1)).map(String::strip).toList();
        return parts.size() > 1 && parts.stream().allMatch(part -> part.contains(" ")) ? parts : List.of(message);
    }

    private static boolean isAsked(String sentence) {
        int at = sentence.length() - 1;
        while (at >= 0 && !Character.isLetter(sentence.charAt(at)) && "?？؟".indexOf(sentence.charAt(at)) < 0) {
            at--;
        }
        return at >= 0 && !Character.isLetter(sentence.charAt(at));
    }

    /** Whether a message goes on with what was asked before: "and for returns?". */
    static boolean goesOn(String message) {
        return FOLLOWS.matcher(message).matches();
    }
}
