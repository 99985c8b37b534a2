package io.baton.adapter.ai.brief;

import io.baton.adapter.ai.brief.Conversation.Matter;
import io.baton.domain.engine.Turn;
import io.baton.domain.handoff.WholeSentences;
import io.baton.domain.masking.Masking;
import io.baton.domain.phrases.CustomerText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the summary for the human by template: the frame in the agents' language, the customer's words as they are (product.md 3.3, 4). */
public final class BriefWriter {

    /** The longest summary, in characters: it shares 4,096 with all other task attributes (product.md 3.3). */
    public static final int LONGEST = 900;

    private static final int ONLY_PROBLEM = 450;
    private static final int PROBLEM = 300;
    private static final int LATER = 180;
    private static final int REQUEST = 100;
    private static final int ANSWER = 160;
    private static final int TITLE = 80;
    private static final int EARLIER = 200;
    private static final int NAMED = 3;

    private final Predicate<String> hasMatter;
    private final Extract extract;
    private final QuotedSources sources;

    /**
     * A writer.
     *
     * @param hasMatter whether a message says what it is about, and is more than a greeting or a call for a human
     * @param sourceWords the words that stand before the title of a quoted article, in any language
     */
    public BriefWriter(Predicate<String> hasMatter, Collection<String> sourceWords) {
        this.hasMatter = hasMatter;
        this.extract = new Extract(hasMatter);
        this.sources = new QuotedSources(sourceWords);
    }

    /**
     * The summary of a turn's transcript: the problem, what the AI answered, what is open, facts. At most {@value #LONGEST} characters, each
     * sentence whole; card numbers and IBANs are hidden.
     *
     * @param humanRequest the words by which the customer asked for a human; null when they did not
     * @param agents the agents' language, BCP 47; English where Baton does not speak it
     */
    public String summary(Turn turn, @Nullable String humanRequest, String agents) {
        var conversation = new Conversation(turn, hasMatter);
        var frame = new Frame(agents);
        var summary = new Paragraph(LONGEST);
        problem(summary, frame, conversation, humanRequest);
        attempted(summary, frame, conversation, turn.language());
        request(summary, frame, conversation, humanRequest);
        open(summary, frame, conversation, humanRequest);
        facts(summary, frame, conversation);
        earlier(summary, frame, turn);
        return summary.text();
    }

    private void problem(Paragraph summary, Frame frame, Conversation conversation, @Nullable String humanRequest) {
        var matters = conversation.matters();
        if (matters.isEmpty()) {
            summary.add(Paragraph.Weight.PROBLEM, nothingSaid(frame, conversation, humanRequest));
            return;
        }
        int length = matters.size() == 1 ? ONLY_PROBLEM : PROBLEM;
        summary.add(
                Paragraph.Weight.PROBLEM,
                frame.sentence("wrote", extract.quote(matters.get(0).text(), length)));
        for (Matter later : matters.subList(1, matters.size())) {
            if (!isOpen(later, conversation)) {
                summary.add(Paragraph.Weight.DETAIL, frame.sentence("then", extract.quote(later.text(), LATER)));
            }
        }
    }

    private String nothingSaid(Frame frame, Conversation conversation, @Nullable String humanRequest) {
        if (humanRequest != null) {
            return frame.sentence("no-matter-human", extract.quote(humanRequest, REQUEST));
        }
        return frame.word(conversation.customerTexts().isEmpty() ? "silent" : "no-matter");
    }

    private static boolean isOpen(Matter matter, Conversation conversation) {
        var matters = conversation.matters();
        return matter.equals(matters.get(matters.size() - 1)) && !conversation.isAnswered(matter);
    }

    private void attempted(Paragraph summary, Frame frame, Conversation conversation, String language) {
        var answers = conversation.answers();
        var titles = sources.titles(answers);
        if (!titles.isEmpty()) {
            summary.add(Paragraph.Weight.ATTEMPT, frame.sentence("answered-from", quoted(titles)));
        } else if (!answers.isEmpty()) {
            var last = withoutDisclosure(answers.get(answers.size() - 1), language);
            var key = last.endsWith("?") ? "asked" : "answered";
            summary.add(Paragraph.Weight.ATTEMPT, frame.sentence(key, extract.quote(last, ANSWER)));
        }
    }

    private static String quoted(List<String> titles) {
        return titles.stream()
                .limit(NAMED)
                .map(title -> "“" + WholeSentences.shorten(title.replaceAll("[“”]", "'"), TITLE) + "”")
                .collect(Collectors.joining(", "));
    }

    // that an AI is speaking says nothing about the matter
    private static String withoutDisclosure(String answer, String language) {
        return Stream.of(language, "und")
                .map(CustomerText.DISCLOSURE::in)
                .filter(answer::startsWith)
                .findFirst()
                .map(disclosure -> answer.substring(disclosure.length()).strip())
                .orElse(answer.strip());
    }

    // what stands in a quotation of the matter already is not said twice
    private void request(Paragraph summary, Frame frame, Conversation conversation, @Nullable String humanRequest) {
        var matters = conversation.matters();
        if (humanRequest != null
                && !matters.isEmpty()
                && matters.stream().noneMatch(matter -> matter.text().contains(humanRequest))) {
            summary.add(Paragraph.Weight.REQUEST, frame.sentence("human", extract.quote(humanRequest, REQUEST)));
        }
    }

    private void open(Paragraph summary, Frame frame, Conversation conversation, @Nullable String humanRequest) {
        var matters = conversation.matters();
        if (matters.isEmpty()) {
            return;
        }
        var last = matters.get(matters.size() - 1);
        if (conversation.isAnswered(last)) {
            summary.add(Paragraph.Weight.OPEN, frame.word(afterAnswer(conversation, humanRequest)));
        } else if (matters.size() == 1) {
            summary.add(Paragraph.Weight.OPEN, frame.word("open-last"));
        } else {
            summary.add(Paragraph.Weight.OPEN, frame.sentence("open", extract.quote(last.text(), LATER)));
        }
    }

    private static String afterAnswer(Conversation conversation, @Nullable String humanRequest) {
        var answers = conversation.answers();
        boolean asked =
                !answers.isEmpty() && answers.get(answers.size() - 1).strip().endsWith("?");
        if (asked) {
            return "open-asked";
        }
        return humanRequest == null ? "open-answered" : "open-unsettled";
    }

    private static void facts(Paragraph summary, Frame frame, Conversation conversation) {
        var facts = Facts.of(conversation.customerTexts().stream()
                .map(Masking.PAYMENT_NUMBERS::mask)
                .toList());
        if (!facts.isEmpty()) {
            summary.add(Paragraph.Weight.FACTS, frame.sentence("mentioned", listed(facts, frame)));
        }
        var attachments = conversation.attachments();
        if (!attachments.isEmpty()) {
            var names = attachments.stream()
                    .limit(NAMED)
                    .map(name -> WholeSentences.shorten(name, TITLE))
                    .collect(Collectors.joining(", "));
            summary.add(Paragraph.Weight.DETAIL, frame.sentence("attachments", names));
        }
    }

    private static String listed(Map<Facts.Kind, Set<String>> facts, Frame frame) {
        return facts.entrySet().stream()
                .map(some -> frame.word(some.getKey().word()) + " " + String.join(", ", some.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static void earlier(Paragraph summary, Frame frame, Turn turn) {
        var previous = turn.previousSummary();
        if (previous != null && !previous.isBlank()) {
            var shortened = WholeSentences.shorten(
                    Masking.PAYMENT_NUMBERS.mask(previous).strip().replaceAll("\\s+", " "), EARLIER);
            summary.add(Paragraph.Weight.DETAIL, frame.sentence("earlier", shortened));
        }
    }
}
