package io.baton.adapter.ai.brief;

import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.engine.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The parts of a transcript that a brief is made of. What the AI says from {@code answerFrom} on is its goodbye, not an answer. */
final class Conversation {

    private final Turn turn;
    private final Predicate<String> hasMatter;
    private final List<Matter> matters = new ArrayList<>();

    /**
     * What the customer wrote without an answer in between.
     *
     * @param index of its last message
     */
    record Matter(String text, int index) {}

    /**
     * Reads a turn's transcript.
     *
     * @param hasMatter whether a message of the customer says what it is about, and is more than a greeting or a call for a human
     */
    Conversation(Turn turn, Predicate<String> hasMatter) {
        this.turn = turn;
        this.hasMatter = hasMatter;
        gather();
    }

    // "my parcel", "where is it": one matter in pieces
    private void gather() {
        @Nullable Matter open = null;
        for (Utterance line : turn.transcript()) {
            if (line.author() != Author.CUSTOMER) {
                open = null;
            } else if (hasMatter.test(line.text())) {
                if (open != null) {
                    matters.remove(matters.size() - 1);
                }
                var text = open == null ? line.text() : joined(open.text(), line.text());
                open = new Matter(text, line.index());
                matters.add(open);
            }
        }
    }

    private static String joined(String before, String next) {
        return before.strip() + (before.strip().matches("(?s).*[.!?…。！？]") ? " " : " / ") + next.strip();
    }

    /** What it is about, oldest first. */
    List<Matter> matters() {
        return List.copyOf(matters);
    }

    List<String> customerTexts() {
        return by(Author.CUSTOMER).stream()
                .map(Utterance::text)
                .filter(text -> !text.isBlank())
                .toList();
    }

    List<String> attachments() {
        return by(Author.CUSTOMER).stream()
                .flatMap(line -> line.media().stream())
                .map(media -> media.fileName().isBlank() ? media.contentType() : media.fileName())
                .toList();
    }

    boolean isAnswered(Matter matter) {
        return matter.index() < turn.answerFrom();
    }

    /** What the AI said to what the customer wanted, oldest first. */
    List<String> answers() {
        return by(Author.AI_WORKER).stream()
                .filter(line ->
                        !matters.isEmpty() && line.index() > matters.get(0).index())
                .filter(line -> line.index() < turn.answerFrom())
                .map(Utterance::text)
                .toList();
    }

    private List<Utterance> by(Author author) {
        return turn.transcript().stream()
                .filter(line -> line.author() == author)
                .toList();
    }
}
