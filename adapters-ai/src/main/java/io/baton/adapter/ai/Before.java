package io.baton.adapter.ai;

import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.engine.Turn;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was said before the messages that are to be answered.
 *
 * @param question the customer's last one that was about something; empty when there was none
 * @param answers the AI's, oldest first
 */
record Before(String question, List<String> answers) {

    Before {
        answers = List.copyOf(answers);
    }

    /**
     * Reads a turn's transcript.
     *
     * @param isAboutSomething whether a message of the customer's names anything
     */
    static Before of(Turn turn, Predicate<String> isAboutSomething) {
        var question = texts(turn, Author.CUSTOMER).stream()
                .filter(isAboutSomething)
                .reduce((earlier, later) -> later)
                .orElse("");
        return new Before(question, texts(turn, Author.AI_WORKER));
    }

    private static List<String> texts(Turn turn, Author author) {
        return turn.transcript().stream()
                .filter(line -> line.author() == author && line.index() < turn.answerFrom())
                .map(Utterance::text)
                .toList();
    }

    boolean isEmpty() {
        return question.isEmpty();
    }

    /** Whether the AI has said this already. */
    boolean says(String text) {
        return answers.stream().anyMatch(answer -> answer.contains(text));
    }
}
