package io.baton.domain.handoff;

import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.TaskAttributes;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Merges a handoff into task attributes: the six, {@code batonKey} and {@code baton}; 200 of the 4,096 characters stay free for Flex.
 * What does not fit is shortened in the order of product.md 3.3; the handoff itself is never lost to a size.
 */
public final class HandoffAttributes {

    /** What Baton leaves Flex to write. */
    static final int FREE_FOR_FLEX = 200;

    private static final int LIMIT = TaskAttributes.MAX_CHARACTERS - FREE_FOR_FLEX;
    private static final int SHORT_SUMMARY = 200;
    private static final int SHORT_REASON = 60;

    private HandoffAttributes() {}

    /**
     * The merged attributes.
     *
     * @param complete false when even the shortest form did not fit and only {@code handedOff} and {@code batonKey} were merged, the longest other
     *     attributes left out where even these two did not fit: an incident
     */
    public record Merged(TaskAttributes attributes, boolean complete) {}

    /** Merges the mark into the attributes; keys that Baton does not own stay as they are. */
    public static Merged merge(TaskAttributes base, HandoffMark mark) {
        return shorterAndShorter(mark)
                .map(form -> form.apply(base))
                .filter(attributes -> attributes.written().length() <= LIMIT)
                .findFirst()
                .map(attributes -> new Merged(attributes, true))
                .orElseGet(() -> new Merged(fitting(base, mark), false));
    }

    // a task whose attributes fill the limit can't take even the mark: a foreign attribute is lost rather than the
    // customer
    private static TaskAttributes fitting(TaskAttributes base, HandoffMark mark) {
        var others = base;
        while (barest(others, mark).written().length() > TaskAttributes.MAX_CHARACTERS) {
            others = others.without(longest(others));
        }
        return barest(others, mark);
    }

    private static String longest(TaskAttributes attributes) {
        return attributes.fields().values().entrySet().stream()
                .max(Comparator.comparingInt(field -> field.getValue().written().length()))
                .orElseThrow()
                .getKey();
    }

    /** Whether the attributes already carry this very handoff, told by its timestamp (architecture.md, "done already?"). */
    public static boolean carry(TaskAttributes attributes, HandoffMark mark) {
        return attributes.isHandedOff()
                && attributes
                        .text("handoffTimestamp")
                        .equals(Optional.of(mark.decidedAt().toString()));
    }

    private static Stream<Function<TaskAttributes, TaskAttributes>> shorterAndShorter(HandoffMark mark) {
        var summary = mark.brief().summary();
        Stream<String> summaries = Stream.concat(Stream.of(summary), withoutLastSentences(summary));
        Stream<Function<TaskAttributes, TaskAttributes>> bySummary =
                summaries.map(text -> base -> full(base, mark, mark.phrase(), text));
        var atSentence = WholeSentences.shorten(summary, SHORT_SUMMARY);
        var reason = WholeSentences.shorten(mark.phrase(), SHORT_REASON);
        var barer = mark.with(Map.of());
        return Stream.concat(
                bySummary,
                Stream.of(
                        base -> full(base, mark, mark.phrase(), atSentence),
                        base -> full(base, barer, mark.phrase(), atSentence),
                        base -> full(base, barer, reason, atSentence),
                        base -> full(base, barer, reason, "")));
    }

    private static Stream<String> withoutLastSentences(String summary) {
        return WholeSentences.ends(summary).stream()
                .filter(end -> end >= SHORT_SUMMARY)
                .sorted(Comparator.reverseOrder())
                .map(end -> WholeSentences.closed(summary.substring(0, end).strip()));
    }

    private static TaskAttributes full(TaskAttributes base, HandoffMark mark, String reason, String summary) {
        return withFollowUp(barest(base, mark), mark.followUp())
                .with("handoffReason", AttributeValue.of(reason))
                .with("handoffSummary", AttributeValue.of(summary))
                .with(
                        "handoffSentiment",
                        AttributeValue.of(mark.brief().sentiment().wire()))
                .with("handoffLanguage", AttributeValue.of(mark.brief().language()))
                .with("handoffTimestamp", AttributeValue.of(mark.decidedAt().toString()))
                .with("baton", baton(mark));
    }

    private static TaskAttributes withFollowUp(TaskAttributes base, @Nullable FollowUp followUp) {
        if (followUp == null) {
            return base;
        }
        var marked = base.with("followUp", AttributeValue.of(true));
        var contact = followUp.contact();
        return contact == null ? marked : marked.with("followUpContact", AttributeValue.of(contact));
    }

    private static TaskAttributes barest(TaskAttributes base, HandoffMark mark) {
        return base.with("handedOff", AttributeValue.of(true)).with("batonKey", AttributeValue.of(mark.batonKey()));
    }

    private static AttributeValue baton(HandoffMark mark) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("sessionId", AttributeValue.of(mark.sessionId()));
        List<AttributeValue> codes = mark.reasons().stream()
                .map(reason -> AttributeValue.of(reason.code()))
                .toList();
        fields.put("reasonCodes", new AttributeValue.Array(codes));
        if (!mark.collected().isEmpty()) {
            Map<String, AttributeValue> collected = new LinkedHashMap<>();
            new TreeMap<>(mark.collected()).forEach((name, value) -> collected.put(name, AttributeValue.of(value)));
            fields.put("collected", new AttributeValue.Fields(collected));
        }
        return new AttributeValue.Fields(fields);
    }
}
