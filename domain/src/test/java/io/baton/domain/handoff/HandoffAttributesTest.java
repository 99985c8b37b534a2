package io.baton.domain.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.TaskAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandoffAttributesTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final Instant DECIDED = Instant.parse("2026-03-05T09:30:00Z");
    private static final int ROOM = 4096 - 200;
    private static final List<String> OURS = List.of(
            "handedOff",
            "handoffReason",
            "handoffSummary",
            "handoffSentiment",
            "handoffLanguage",
            "handoffTimestamp",
            "batonKey",
            "baton");

    @Test
    void writesTheSixAttributesExactly() {
        var merged = HandoffAttributes.merge(TaskAttributes.empty(), mark("Wants a refund.", "Refund asked for"));

        assertThat(merged.complete()).isTrue();
        assertThat(merged.attributes().written())
                .isEqualTo("{\"handedOff\":true,\"batonKey\":\"" + KEY + "\","
                        + "\"handoffReason\":\"Refund asked for\",\"handoffSummary\":\"Wants a refund.\","
                        + "\"handoffSentiment\":\"negative\",\"handoffLanguage\":\"de-AT\","
                        + "\"handoffTimestamp\":\"2026-03-05T09:30:00Z\","
                        + "\"baton\":{\"sessionId\":\"s-1\",\"reasonCodes\":[\"frustration\",\"no_progress\"]}}");
    }

    @Test
    void leavesEveryOtherAttributeWhereAndAsItIs() {
        var number = new AttributeValue.Literal("12345678901234567890.10");
        var nested = new AttributeValue.Fields(Map.of("conversation_id", AttributeValue.of("WT1")));
        var base = TaskAttributes.empty()
                .with("channelType", AttributeValue.of("web"))
                .with("handedOff", new AttributeValue.Literal("null"))
                .with("orderTotal", number)
                .with("conversations", nested);

        var merged = HandoffAttributes.merge(base, mark("Short.", "Why")).attributes();

        assertThat(merged.fields().values().keySet())
                .startsWith("channelType", "handedOff", "orderTotal", "conversations");
        assertThat(merged.get("orderTotal")).contains(number);
        assertThat(merged.get("conversations")).contains(nested);
        assertThat(merged.isHandedOff()).isTrue();
    }

    @Test
    void shortensTheSummaryBySentencesFirst() {
        var summary = "The first sentence says what the customer wants, at some length, so that it counts. "
                .repeat(30)
                .strip();

        var merged = HandoffAttributes.merge(padded(2500), mark(summary, "Reason in full length"));

        assertThat(merged.complete()).isTrue();
        assertThat(merged.attributes().text("handoffReason")).contains("Reason in full length");
        assertThat(merged.attributes().text("handoffSummary").orElseThrow())
                .isNotEqualTo(summary)
                .hasSizeGreaterThan(200)
                .endsWith("so that it counts.");
        assertThat(merged.attributes().written().length())
                .as("no more is cut than must be")
                .isBetween(ROOM - 100, ROOM);
    }

    @Test
    void thenCutsTheSummaryTo200ThenTheReasonTo60ThenDropsTheSummary() {
        var summary = "word ".repeat(300).strip();
        var reason = "because ".repeat(20).strip();

        var toTwoHundred = HandoffAttributes.merge(padded(3250), mark(summary, reason));
        var toSixty = HandoffAttributes.merge(padded(3350), mark(summary, reason));
        var toNothing = HandoffAttributes.merge(padded(3500), mark(summary, reason));

        assertThat(toTwoHundred.attributes().text("handoffSummary").orElseThrow())
                .hasSizeBetween(190, 200)
                .endsWith("…");
        assertThat(toTwoHundred.attributes().text("handoffReason")).contains(reason);
        assertThat(toSixty.attributes().text("handoffSummary").orElseThrow()).hasSizeBetween(190, 200);
        assertThat(toSixty.attributes().text("handoffReason").orElseThrow())
                .hasSizeBetween(50, 60)
                .endsWith("…");
        assertThat(toNothing.attributes().text("handoffSummary")).contains("");
        assertThat(toNothing.complete()).isTrue();
    }

    @Test
    void keepsAtLeastTheMarkWhenNothingElseFits() {
        var base = padded(3800);

        var merged = HandoffAttributes.merge(base, mark("Summary.", "Reason"));

        assertThat(merged.complete()).isFalse();
        assertThat(merged.attributes())
                .isEqualTo(base.with("handedOff", AttributeValue.of(true)).with("batonKey", AttributeValue.of(KEY)));
    }

    @Test
    void givesUpTheLongestForeignAttributeRatherThanTheCustomer() {
        var base = padded(4000).with("conversationSid", AttributeValue.of("CH" + "1".repeat(32)));

        var merged = HandoffAttributes.merge(base, mark("Summary.", "Reason"));

        assertThat(merged.complete()).isFalse();
        assertThat(merged.attributes().written().length()).isLessThanOrEqualTo(4096);
        assertThat(merged.attributes().isHandedOff()).isTrue();
        assertThat(merged.attributes().conversation()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neverWritesMoreThanTwilioTakes(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            var base = randomBase(random);
            var mark = mark(randomText(random, random.nextInt(1500)), randomText(random, random.nextInt(300)));

            var merged = HandoffAttributes.merge(base, mark);

            int length = merged.attributes().written().length();
            assertThat(merged.attributes().isHandedOff()).isTrue();
            assertThat(merged.attributes().text("batonKey")).contains(KEY);
            if (merged.complete()) {
                assertThat(length).isLessThanOrEqualTo(ROOM);
                assertThat(merged.attributes().fields().values()).containsKeys(OURS.toArray(String[]::new));
                assertThat(others(merged.attributes())).isEqualTo(others(base));
            } else {
                assertThat(length).isLessThanOrEqualTo(4096);
            }
        }
    }

    @Test
    void recognisesItsOwnMarkByTheTimestamp() {
        var mark = mark("Summary.", "Reason");
        var carried = HandoffAttributes.merge(TaskAttributes.empty(), mark).attributes();

        assertThat(HandoffAttributes.carry(carried, mark)).isTrue();
        assertThat(HandoffAttributes.carry(TaskAttributes.empty(), mark)).isFalse();
        assertThat(HandoffAttributes.carry(carried.with("handedOff", AttributeValue.of("true")), mark))
                .isFalse();
        assertThat(HandoffAttributes.carry(
                        carried.with("handoffTimestamp", AttributeValue.of("2026-03-05T09:30:01Z")), mark))
                .isFalse();
    }

    private static HandoffMark mark(String summary, String phrase) {
        return new HandoffMark(
                KEY,
                "s-1",
                DECIDED,
                List.of(HandoffReason.FRUSTRATION, HandoffReason.NO_PROGRESS),
                phrase,
                new HandoffBrief(summary, Sentiment.NEGATIVE, "de-AT"),
                Map.of(),
                null);
    }

    /** Attributes whose written text has exactly this length. */
    private static TaskAttributes padded(int length) {
        return TaskAttributes.empty().with("pad", AttributeValue.of("x".repeat(length - "{\"pad\":\"\"}".length())));
    }

    private static TaskAttributes randomBase(Random random) {
        var base = TaskAttributes.empty();
        int target = random.nextInt(4097);
        for (int i = 0; i < 40; i++) {
            var next = base.with("key" + i, AttributeValue.of(randomText(random, random.nextInt(400))));
            if (next.written().length() > target) {
                break;
            }
            base = next;
        }
        return base;
    }

    private static String randomText(Random random, int length) {
        var alphabet = List.of("a", "Z", " ", ". ", "\"", "\\", "\n", "\u0001", "é", "漢", "😀", "</", "ß? ");
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(alphabet.get(random.nextInt(alphabet.size())));
        }
        return text.toString();
    }

    private static List<Map.Entry<String, AttributeValue>> others(TaskAttributes attributes) {
        var others = new LinkedHashMap<>(attributes.fields().values());
        OURS.forEach(others::remove);
        return new ArrayList<>(others.entrySet());
    }
}
