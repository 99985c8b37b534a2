package io.baton.adapter.ai.smalltalk;

import io.baton.adapter.ai.phrase.PhraseBook;
import io.baton.adapter.ai.phrase.Phrases;
import io.baton.adapter.ai.phrase.Reading;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The courtesies of one language. */
final class CourtesyPhrases {

    private final Map<Courtesy, Phrases> courtesies = new EnumMap<>(Courtesy.class);
    private final Phrases fillers;
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
            int next = fillers.longest(reading, at, reading.endOfSentence(at));
            for (Courtesy courtesy : Courtesy.values()) {
                int end = end(courtesy, reading, at);
                if (end >= next && end > at) {
                    last = courtesy;
                    next = end;
                }
            }
            if (next <= at) {
                return null;
            }
            at = next;
        }
        return last;
    }

    private int end(Courtesy courtesy, Reading reading, int at) {
        var phrases = courtesies.get(courtesy);
        return phrases == null ? -1 : phrases.longest(reading, at, reading.endOfSentence(at));
    }
}
