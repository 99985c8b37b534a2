package io.baton.adapter.ai.brief;

import io.baton.adapter.ai.text.Sentences;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.engine.Turn;
import io.baton.domain.masking.Masking;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes the summary for the human by template: English frame, the customer's words as they are (product.md 4). */
public final class BriefWriter {

    /** The longest summary, in characters: it shares 4,096 with all other task attributes (product.md 3.3). */
    public static final int LONGEST = 900;

    private static final int PROBLEM = 260;
    private static final int LATEST = 180;
    private static final int ANSWER = 160;
    private static final int EARLIER = 200;

    private final Predicate<String> hasMatter;

    /**
     * A writer.
     *
     * @param hasMatter whether a message says what it is about, and is more than a greeting or a call for a human
     */
    public BriefWriter(Predicate<String> hasMatter) {
        this.hasMatter = hasMatter;
    }

    /**
     * The summary of a turn's transcript: problem, what the AI answered, facts, what is open. At most {@value #LONGEST} characters, whole
     * sentences of the frame only; card numbers and IBANs are hidden.
     *
     * @param humanRequest the words by which the customer asked for a human; null when they did not
     */
    public String summary(Turn turn, @Nullable String humanRequest) {
        var conversation = new Conversation(turn, hasMatter);
        List<String> sentences = new ArrayList<>();
        sentences.addAll(problem(conversation));
        sentences.addAll(open(conversation, humanRequest));
        sentences.addAll(facts(conversation));
        sentences.addAll(answers(conversation));
        sentences.addAll(earlier(turn));
        return fitting(sentences);
    }

    private static List<String> problem(Conversation conversation) {
        var first = conversation.firstMatter();
        if (first == null) {
            return conversation.customerTexts().isEmpty()
                    ? List.of("The customer has not written any text yet.")
                    : List.of("The customer has not said yet what it is about.");
        }
        return List.of("The customer wrote: " + quote(first.text(), PROBLEM) + ".");
    }

    private static List<String> open(Conversation conversation, @Nullable String humanRequest) {
        List<String> open = new ArrayList<>();
        var first = conversation.firstMatter();
        var last = conversation.lastMatter();
        if (last != null && !last.equals(first)) {
            open.add("Then: " + quote(last.text(), LATEST) + ".");
        }
        if (humanRequest != null) {
            open.add("Asked for a human: " + quote(humanRequest, LATEST) + ".");
        }
        if (last != null) {
            open.add(state(conversation, last));
        }
        return open;
    }

    private static String state(Conversation conversation, Utterance last) {
        return conversation.isAnswered(last)
                ? "Open: the AI answered, the customer did not say that it helped."
                : "Open: the last question has no answer yet.";
    }

    private static List<String> facts(Conversation conversation) {
        List<String> sentences = new ArrayList<>();
        var facts = Facts.of(conversation.customerTexts().stream()
                .map(Masking.PAYMENT_NUMBERS::mask)
                .toList());
        if (!facts.isEmpty()) {
            sentences.add("Mentioned: " + String.join("; ", facts) + ".");
        }
        var attachments = conversation.attachments();
        if (!attachments.isEmpty()) {
            sentences.add("Attachments the AI could not read: " + String.join(", ", attachments) + ".");
        }
        return sentences;
    }

    private static List<String> answers(Conversation conversation) {
        var titles = conversation.quotedTitles();
        if (!titles.isEmpty()) {
            return List.of("The AI answered from: “" + String.join("”, “", titles) + "”.");
        }
        var first = conversation.firstMatter();
        var answer = first == null ? null : conversation.lastAnswerTo(first);
        return answer == null ? List.of() : List.of("The AI answered: " + quote(answer, ANSWER) + ".");
    }

    private static List<String> earlier(Turn turn) {
        var previous = turn.previousSummary();
        return previous == null || previous.isBlank()
                ? List.of()
                : List.of("Earlier session: " + Sentences.shorten(Masking.PAYMENT_NUMBERS.mask(previous), EARLIER));
    }

    private static String quote(String text, int length) {
        return "“" + Sentences.shorten(Masking.PAYMENT_NUMBERS.mask(text), length) + "”";
    }

    // what does not fit is left out as a whole, the least important last
    private static String fitting(List<String> sentences) {
        var summary = new StringBuilder();
        for (String sentence : sentences) {
            if (summary.length() + 1 + sentence.length() <= LONGEST) {
                summary.append(summary.isEmpty() ? "" : " ").append(sentence);
            }
        }
        return summary.toString();
    }
}
