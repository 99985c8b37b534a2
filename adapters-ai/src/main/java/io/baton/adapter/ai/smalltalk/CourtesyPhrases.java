package io.baton.adapter.ai.smalltalk;

import io.baton.adapter.ai.phrase.PhraseBook;
import io.baton.adapter.ai.phrase.Phrases;
import io.baton.adapter.ai.phrase.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The courtesies of one language. */
final class CourtesyPhrases {

    private static final List<Courtesy> ORDER =
            List.of(Courtesy.ASSENT, Courtesy.FAREWELL, Courtesy.IDENTITY, Courtesy.GREETING, Courtesy.THANKS);

    private final Map<Courtesy, Phrases> courtesies = new LinkedHashMap<>();
    private final Phrases fillers;
    private final Map<String, String> lines;

    CourtesyPhrases(PhraseBook book) {
        // the later in this order wins where a word stands under two
        for (Courtesy courtesy : ORDER) {
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

    /** The courtesy of a message that has nothing else in it, the last one if there are several; null when it says more, or nothing. */
    @Nullable
    Courtesy of(Reading reading) {
        @Nullable Courtesy last = reading.size() == 0 ? null : Courtesy.UNCLEAR;
        int at = 0;
        while (at < reading.size()) {
            var next = next(reading, at);
            if (next.end() <= at) {
                return null;
            }
            last = next.courtesy() == Courtesy.UNCLEAR || yields(next.courtesy(), last) ? last : next.courtesy();
            at = next.end();
        }
        return last;
    }

    // "thanks, ok" is still thanks
    private static boolean yields(Courtesy next, @Nullable Courtesy last) {
        return next == Courtesy.ASSENT && last != Courtesy.UNCLEAR;
    }

    /** A courtesy and the index behind it. */
    private record Said(Courtesy courtesy, int end) {}

    private Said next(Reading reading, int at) {
        int limit = reading.endOfSentence(at);
        var said = new Said(Courtesy.UNCLEAR, fillers.longest(reading, at, limit));
        for (var some : courtesies.entrySet()) {
            int end = some.getValue().longest(reading, at, limit);
            if (end > at && end >= said.end()) {
                said = new Said(some.getKey(), end);
            }
        }
        return said;
    }
}
