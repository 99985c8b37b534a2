package io.baton.adapter.ai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.ai.language.LanguageDetection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language of single messages and of conversations of three, on the messages of the other evaluations, whose files name it. */
class LanguageEvaluation {

    private static final int LINES = 3;
    private static final int LETTERS = 12;

    private static final LanguageDetection LANGUAGES = new LanguageDetection();

    private final Map<String, Score> scores = new TreeMap<>();
    private final List<String> mistakes = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"measured, 0.96", "sixth, 0.955", "final, 0.94"})
    void knowsTheLanguageOfAMessage(String set, double leastF1) {
        texts(set).forEach((language, texts) -> texts.forEach(text -> note(language, List.of(text))));

        countQuiet();
        Report.print("Language of a message of " + LETTERS + " letters and more, set " + set, scores, mistakes);

        assertThat(Score.sum(scores.values()).f1()).isGreaterThanOrEqualTo(leastF1);
    }

    @ParameterizedTest
    @CsvSource({"measured, 0.99", "sixth, 0.985", "final, 0.985"})
    void knowsTheLanguageOfAConversation(String set, double leastF1) {
        texts(set).forEach((language, texts) -> {
            for (int from = 0; from + LINES <= texts.size(); from++) {
                note(language, texts.subList(from, from + LINES));
            }
        });

        countQuiet();
        Report.print("Language of a conversation of " + LINES + " messages, set " + set, scores, mistakes);

        assertThat(Score.sum(scores.values()).f1()).isGreaterThanOrEqualTo(leastF1);
    }

    // a text in one language is one without all others
    private void countQuiet() {
        int texts =
                Score.sum(scores.values()).hits() + Score.sum(scores.values()).misses();
        scores.replaceAll((language, score) ->
                score.plus(new Score(0, 0, 0, texts - score.hits() - score.misses() - score.falseAlarms())));
    }

    private static Map<String, List<String>> texts(String set) {
        Map<String, List<String>> texts = new TreeMap<>();
        Message.of("human-request", set).forEach((language, messages) -> texts.put(language, texts(messages)));
        // Serbian in Latin letters is written like Croatian
        texts.computeIfPresent(
                "sr",
                (sr, all) -> all.stream().filter(LanguageEvaluation::isCyrillic).toList());
        return texts;
    }

    private static List<String> texts(List<Message> messages) {
        return messages.stream()
                .map(Message::text)
                .filter(text -> text.chars().filter(Character::isLetter).count() >= LETTERS || !isLatin(text))
                .toList();
    }

    private static boolean isLatin(String text) {
        return text.chars().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    private static boolean isCyrillic(String text) {
        return text.chars().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC);
    }

    // a wrong language is a miss of the right one and a false alarm of the other; und is only a miss
    private void note(String language, List<String> lines) {
        var found = LANGUAGES.of(lines);
        scores.merge(language, Score.of(true, found.equals(language)), Score::plus);
        if (!found.equals(language)) {
            mistakes.add(language + " taken for " + found + ": " + lines);
            Stream.of(found)
                    .filter(other -> !other.equals(LanguageDetection.UNKNOWN))
                    .forEach(other -> scores.merge(other, Score.of(false, true), Score::plus));
        }
    }
}
