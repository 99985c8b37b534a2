package io.baton.adapter.ai.answer;

import io.baton.adapter.ai.brief.BriefWriter;
import io.baton.adapter.ai.text.Sentences;
import io.baton.domain.handoff.HandoffBrief;
import io.baton.domain.handoff.Sentiment;
import io.baton.domain.masking.Masking;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the brief that an engine wrote: plain text of whole sentences within the length of a brief, payment numbers hidden (product.md 3.3). */
public final class WrittenBrief {

    private static final int LONGEST_EXTRA = 220;

    private WrittenBrief() {}

    /**
     * The brief; empty when there is no summary or the sentiment is not one of the three.
     *
     * @param language taken when the answer names none that is well formed
     */
    public static Optional<HandoffBrief> of(AnswerJson answer, String language, Masking masking) {
        var summary = answer.text("summary");
        var sentiment = sentiment(answer.text("sentiment"));
        if (summary == null || sentiment.isEmpty()) {
            return Optional.empty();
        }
        var text = new StringBuilder();
        add(text, sentence(summary, BriefWriter.LONGEST, masking));
        add(text, sentence(answer.text("attempted"), LONGEST_EXTRA, masking));
        add(text, sentence(answer.text("openQuestion"), LONGEST_EXTRA, masking));
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new HandoffBrief(
                        text.toString(), sentiment.get(), language(answer.text("language"), language)));
    }

    private static String sentence(@Nullable String text, int length, Masking masking) {
        var plain = text == null ? "" : masking.mask(Wording.plain(text));
        return plain.isEmpty() ? "" : Sentences.shorten(plain, length);
    }

    // what does not fit is left out as a whole
    private static void add(StringBuilder text, String sentence) {
        if (!sentence.isEmpty() && text.length() + 1 + sentence.length() <= BriefWriter.LONGEST) {
            text.append(text.isEmpty() ? "" : " ").append(sentence);
        }
    }

    private static Optional<Sentiment> sentiment(@Nullable String wire) {
        var said = wire == null ? "" : wire.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(Sentiment.values())
                .filter(known -> known.wire().equals(said))
                .findFirst();
    }

    private static String language(@Nullable String tag, String otherwise) {
        try {
            var locale = new Locale.Builder()
                    .setLanguageTag(tag == null ? "" : tag.strip())
                    .build();
            // "german" is well formed, too: longer languages are reserved, none is registered
            boolean isOne =
                    locale.getLanguage().length() == 2 || locale.getLanguage().length() == 3;
            return isOne ? locale.toLanguageTag() : otherwise;
        } catch (IllformedLocaleException e) {
            return otherwise;
        }
    }
}
