package io.baton.domain.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.domain.conversation.Channel;
import io.baton.domain.engine.EngineAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every conversation, shown on many random ones: what product.md 3.1 promises of the levels. */
class PolicyPromisesTest {

    private static final int NEVER = Integer.MAX_VALUE;
    private static final List<String> ANSWERS = List.of("yes", "no", "4711", "my parcel", "");

    private record Said(Signals signals, String text, EngineAnswer answer) {}

    static LongStream conversations() {
        return LongStream.range(0, 3_000);
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void aHigherLevelNeverHandsOffEarlier(long seed) {
        var random = new Random(seed);
        var conversation = conversation(random);

        int quick = handedOffAt(HandoffPolicy.at(HandoffLevel.QUICK), conversation);
        int balanced = handedOffAt(HandoffPolicy.at(HandoffLevel.BALANCED), conversation);
        int aiFirst = handedOffAt(HandoffPolicy.at(HandoffLevel.AI_FIRST), conversation);

        assertThat(quick).isLessThanOrEqualTo(balanced);
        assertThat(balanced).isLessThanOrEqualTo(aiFirst);
        assertThat(handedOffAt(HandoffPolicy.at(HandoffLevel.AI_ONLY), conversation))
                .isEqualTo(NEVER);
    }

    /** An offer or a question can hold a handoff up while the engine of a higher level fails: what stays in order is when humans come into play. */
    @ParameterizedTest
    @MethodSource("conversations")
    void aHigherLevelNeverSpeaksOfHumansEarlier(long seed) {
        var random = new Random(seed);
        var settings = settings(random);
        var conversation = conversation(random);

        int quick = humansComeUpAt(at(HandoffLevel.QUICK, settings), conversation);
        int balanced = humansComeUpAt(at(HandoffLevel.BALANCED, settings), conversation);
        int aiFirst = humansComeUpAt(at(HandoffLevel.AI_FIRST, settings), conversation);

        assertThat(quick).isLessThanOrEqualTo(balanced);
        assertThat(balanced).isLessThanOrEqualTo(aiFirst);
        assertThat(humansComeUpAt(at(HandoffLevel.AI_ONLY, settings), conversation))
                .isEqualTo(NEVER);
    }

    private static int humansComeUpAt(HandoffPolicy policy, List<Said> conversation) {
        var decisions = decisions(policy, conversation);
        for (int i = 0; i < decisions.size(); i++) {
            var decision = decisions.get(i);
            if (decision instanceof HandoffDecision.HandOff
                    || (decision instanceof HandoffDecision.AskFirst ask && ask.pending() != null)) {
                return i;
            }
        }
        return NEVER;
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void nobodyAsksForAHumanMoreThanTwice(long seed) {
        var random = new Random(seed);
        var settings = settings(random);
        var conversation = conversation(random);

        for (var level : List.of(HandoffLevel.QUICK, HandoffLevel.BALANCED, HandoffLevel.AI_FIRST)) {
            int secondRequest = secondRequest(conversation);
            assertThat(handedOffAt(at(level, settings), conversation)).isLessThanOrEqualTo(secondRequest);
        }
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void theSameConversationIsAlwaysDecidedTheSame(long seed) {
        var random = new Random(seed);
        var policy = at(HandoffLevel.values()[random.nextInt(4)], settings(random));
        var conversation = conversation(random);

        assertThat(decisions(policy, conversation)).isEqualTo(decisions(policy, conversation));
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void aHumanIsOfferedAndInformationIsAskedForAtMostOnce(long seed) {
        var random = new Random(seed);
        var policy = at(HandoffLevel.values()[random.nextInt(4)], settings(random));

        var asked = decisions(policy, conversation(random)).stream()
                .filter(HandoffDecision.AskFirst.class::isInstance)
                .map(HandoffDecision.AskFirst.class::cast)
                .toList();

        assertThat(asked).filteredOn(HandoffDecision.AskFirst::offersHuman).hasSizeLessThanOrEqualTo(1);
        assertThat(asked).filteredOn(ask -> !ask.question().fields().isEmpty()).hasSizeLessThanOrEqualTo(1);
    }

    private record Settings(boolean offerFirst, RequiredInformation required) {}

    private static Settings settings(Random random) {
        var question = new LanguageTexts(Map.of("en", "Which order?"));
        var required = random.nextBoolean()
                ? RequiredInformation.none()
                : new RequiredInformation(List.of(new RequiredField("order_number", question, Set.of())));
        return new Settings(random.nextBoolean(), required);
    }

    private static HandoffPolicy at(HandoffLevel level, Settings settings) {
        return new HandoffPolicy(
                level,
                OwnToggles.none(),
                List.of("taxes"),
                0.35,
                settings.offerFirst(),
                settings.required(),
                HandoffMessages.builtIn());
    }

    private static List<Said> conversation(Random random) {
        List<Said> conversation = new ArrayList<>();
        int same = 0;
        for (int i = 0; i < 12; i++) {
            same = random.nextInt(3) == 0 ? 1 : same + 1;
            conversation.add(new Said(signals(random, same), pick(random, ANSWERS), answer(random)));
        }
        return conversation;
    }

    private static Signals signals(Random random, int same) {
        var frustration = random.nextInt(4) > 0 ? Frustration.NONE : pick(random, List.of(Frustration.values()));
        return new Signals(
                random.nextInt(6) == 0 ? "a human" : null,
                frustration,
                frustration == Frustration.NONE ? null : "grr",
                Sentiment.NEUTRAL,
                "en",
                random.nextInt(15) == 0 ? List.of("taxes") : List.of(),
                same);
    }

    private static EngineAnswer answer(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> new EngineAnswer.Reply("Perhaps.", 0.1, List.of());
            case 2 -> new EngineAnswer.HandOff(HandoffReason.INSUFFICIENT_TOOLS, null);
            case 3 -> new EngineAnswer.Failed("down");
            default -> new EngineAnswer.Reply("It arrives tomorrow.", 0.9, List.of());
        };
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static int secondRequest(List<Said> conversation) {
        int requests = 0;
        for (int i = 0; i < conversation.size(); i++) {
            requests += conversation.get(i).signals().humanRequest() == null ? 0 : 1;
            if (requests == 2) {
                return i;
            }
        }
        return NEVER;
    }

    private static int handedOffAt(HandoffPolicy policy, List<Said> conversation) {
        var decisions = decisions(policy, conversation);
        int last = decisions.size() - 1;
        return decisions.get(last) instanceof HandoffDecision.HandOff ? last : NEVER;
    }

    /** Until it is handed off. */
    private static List<HandoffDecision> decisions(HandoffPolicy policy, List<Said> conversation) {
        List<HandoffDecision> decisions = new ArrayList<>();
        Map<String, String> collected = new HashMap<>();
        var tally = Tally.zero();
        for (var said : conversation) {
            var missing = policy.requiredInformation().missing(Channel.WEB, collected.keySet());
            var verdict = policy.decide(tally, new Heard(said.signals(), said.text(), missing), said.answer());
            tally = verdict.tally();
            collected.putAll(verdict.learned());
            decisions.add(verdict.decision());
            if (verdict.decision() instanceof HandoffDecision.HandOff) {
                break;
            }
        }
        return decisions;
    }
}
