package io.baton.adapter.ai.brief;

import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.engine.Turn;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of a transcript that a brief is made of. */
final class Conversation {

    private static final Pattern SOURCE = Pattern.compile("(?m)^\\p{L}+: (.+?)(?: – \\S+)?$");

    private final List<Utterance> customer;
    private final List<Utterance> matters;
    private final List<Utterance> answers;

    /**
     * Reads a turn's transcript.
     *
     * @param hasMatter whether a message of the customer says what it is about, and is more than a greeting or a call for a human
     */
    Conversation(Turn turn, Predicate<String> hasMatter) {
        customer = by(turn, Author.CUSTOMER);
        matters = customer.stream().filter(line -> hasMatter.test(line.text())).toList();
        answers = by(turn, Author.AI_WORKER);
    }

    private static List<Utterance> by(Turn turn, Author author) {
        return turn.transcript().stream()
                .filter(line -> line.author() == author)
                .toList();
    }

    List<String> customerTexts() {
        return customer.stream()
                .map(Utterance::text)
                .filter(text -> !text.isBlank())
                .toList();
    }

    List<String> attachments() {
        return customer.stream()
                .flatMap(line -> line.media().stream())
                .map(media -> media.fileName().isBlank() ? media.contentType() : media.fileName())
                .toList();
    }

    @Nullable
    Utterance firstMatter() {
        return matters.isEmpty() ? null : matters.get(0);
    }

    @Nullable
    Utterance lastMatter() {
        return matters.isEmpty() ? null : matters.get(matters.size() - 1);
    }

    boolean isAnswered(Utterance question) {
        return answers.stream().anyMatch(answer -> answer.index() > question.index());
    }

    /** The titles of the articles that the AI quoted, each once. */
    List<String> quotedTitles() {
        return answers.stream()
                .flatMap(answer -> SOURCE.matcher(answer.text()).results())
                .map(result -> result.group(1))
                .distinct()
                .toList();
    }

    @Nullable
    String lastAnswerTo(Utterance question) {
        return answers.stream()
                .filter(answer -> answer.index() > question.index())
                .map(Utterance::text)
                .reduce((one, later) -> later)
                .orElse(null);
    }
}
