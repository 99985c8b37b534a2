package io.baton.adapter.ai.smalltalk;

import io.baton.adapter.ai.phrase.Phrase;
import io.baton.adapter.ai.phrase.PhraseBook;
import io.baton.adapter.ai.phrase.Reading;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The courtesies of one language. */
final class CourtesyPhrases {

    private final Map<Courtesy, List<Phrase>> courtesies = new EnumMap<>(Courtesy.class);
    private final List<Phrase> fillers;
    private final Map<String, String> lines;

    CourtesyPhrases(PhraseBook book) {
        for (Courtesy courtesy : Courtesy.values()) {
            courtesies.put(courtesy, book.phrases(courtesy.section()));
        }
        fillers = book.phrases("filler");
        lines = book.entries("say");
    }

    String line(String what) {
        var line = lines.get(what);
        if (line == null) {
            throw new IllegalArgumentException("nothing to say for " + what);
        }
        return line;
    }

    /** The last courtesy of a message that has nothing else in it; null when it says more, or nothing. */
    @Nullable
    Courtesy of(Reading reading) {
        @Nullable Courtesy last = null;
        int at = 0;
        while (at < reading.size()) {
            var said = longest(reading, at);
            int next = said == null ? end(fillers, reading, at) : end(phrases(said), reading, at);
            if (next <= at) {
                return null;
            }
            last = said == null ? last : said;
            at = next;
        }
        return last;
    }

    private @Nullable Courtesy longest(Reading reading, int at) {
        @Nullable Courtesy longest = null;
        int farthest = at;
        for (Courtesy courtesy : Courtesy.values()) {
            int end = end(phrases(courtesy), reading, at);
            if (end > farthest) {
                longest = courtesy;
                farthest = end;
            }
        }
        return longest;
    }

    private List<Phrase> phrases(Courtesy courtesy) {
        return courtesies.getOrDefault(courtesy, List.of());
    }

    private static int end(List<Phrase> phrases, Reading reading, int at) {
        return phrases.stream()
                .mapToInt(phrase -> phrase.end(reading, at, reading.endOfSentence(at)))
                .max()
                .orElse(-1);
    }
}
