package io.baton.domain.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.domain.engine.EngineAnswer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The table of product.md 3.1, row by row. The number behind a word counts: {@code human2} is the second time in the session that the customer
 * asks for a human, {@code furious2} the second such message running, {@code unsure3} the third unsure answer running, {@code same4} the fourth
 * turn on the same question. {@code explains} is a customer who asked for a human one turn earlier and now answers the AI's question.
 */
class HandoffPolicyTest {

    private static final PendingHandoff ASKED = new PendingHandoff(
            false,
            "asks_for_human",
            "a person please",
            List.of(HandoffReason.USER_REQUESTED_HUMAN),
            "Customer asked for a human",
            List.of());

    @ParameterizedTest(name = "{0}: {1}, engine: {2} -> {3} by {4} ({5})")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # level    | customer               | engine    | decision  | rule            | codes
            # a forbidden topic: nobody but humans answers it
            AI_ONLY    | topic                  | reply     | decline   | forbidden_topic | -
            QUICK      | topic                  | reply     | hand_off  | forbidden_topic | prohibited_topic
            BALANCED   | topic                  | reply     | hand_off  | forbidden_topic | prohibited_topic
            AI_FIRST   | topic                  | reply     | hand_off  | forbidden_topic | prohibited_topic
            QUICK      | topic human1           | reply     | hand_off  | forbidden_topic | prohibited_topic user_requested_human
            BALANCED   | topic human1           | reply     | hand_off  | forbidden_topic | prohibited_topic user_requested_human
            AI_FIRST   | topic furious2         | reply     | hand_off  | forbidden_topic | prohibited_topic frustration
            AI_FIRST   | topic furious1         | reply     | hand_off  | forbidden_topic | prohibited_topic
            QUICK      | topic human1 annoyed1  | reply     | hand_off  | forbidden_topic | prohibited_topic user_requested_human frustration
            AI_ONLY    | topic human1 furious2  | reply     | decline   | forbidden_topic | -
            # the customer asks for a human
            AI_ONLY    | human1                 | reply     | decline   | asks_for_human  | -
            AI_ONLY    | human5                 | reply     | decline   | asks_for_human  | -
            QUICK      | human1                 | reply     | hand_off  | asks_for_human  | user_requested_human
            QUICK      | human2                 | reply     | hand_off  | asks_for_human  | user_requested_human
            BALANCED   | human1                 | reply     | ask_first | asks_for_human  | -
            BALANCED   | explains               | reply     | hand_off  | asks_for_human  | user_requested_human
            BALANCED   | human2                 | reply     | hand_off  | asks_for_human  | user_requested_human
            AI_FIRST   | human1                 | reply     | ask_first | asks_for_human  | -
            AI_FIRST   | human2                 | reply     | hand_off  | asks_for_human  | user_requested_human
            AI_FIRST   | human3                 | reply     | hand_off  | asks_for_human  | user_requested_human
            QUICK      | human1 furious1        | reply     | hand_off  | asks_for_human  | user_requested_human frustration
            BALANCED   | human1 furious1        | reply     | ask_first | asks_for_human  | -
            BALANCED   | human2 annoyed2        | reply     | hand_off  | asks_for_human  | user_requested_human frustration
            QUICK      | human1 same3           | reply     | hand_off  | asks_for_human  | user_requested_human no_progress
            QUICK      | human1                 | failed    | hand_off  | asks_for_human  | user_requested_human engine_failure
            # frustration
            AI_ONLY    | annoyed1               | reply     | keep      | none            | -
            AI_ONLY    | furious3               | reply     | keep      | none            | -
            QUICK      | annoyed1               | reply     | hand_off  | frustration     | frustration
            QUICK      | furious1               | reply     | hand_off  | frustration     | frustration
            BALANCED   | annoyed1               | reply     | keep      | none            | -
            BALANCED   | annoyed2               | reply     | hand_off  | frustration     | frustration
            BALANCED   | furious1               | reply     | hand_off  | frustration     | frustration
            BALANCED   | calmed                 | reply     | keep      | none            | -
            AI_FIRST   | annoyed1               | reply     | keep      | none            | -
            AI_FIRST   | annoyed4               | reply     | keep      | none            | -
            AI_FIRST   | furious1               | reply     | keep      | none            | -
            AI_FIRST   | furious2               | reply     | hand_off  | frustration     | frustration
            AI_FIRST   | calmed                 | reply     | keep      | none            | -
            AI_FIRST   | furious2 same6         | reply     | hand_off  | frustration     | frustration no_progress
            # the engine is unsure
            AI_ONLY    | calm                   | unsure1   | decline   | engine_unsure   | -
            AI_ONLY    | calm                   | unsure9   | decline   | engine_unsure   | -
            QUICK      | calm                   | unsure1   | hand_off  | engine_unsure   | insufficient_knowledge
            BALANCED   | calm                   | unsure1   | ask_first | engine_unsure   | -
            BALANCED   | calm                   | unsure2   | hand_off  | engine_unsure   | insufficient_knowledge
            AI_FIRST   | calm                   | unsure1   | ask_first | engine_unsure   | -
            AI_FIRST   | calm                   | unsure2   | ask_first | engine_unsure   | -
            AI_FIRST   | calm                   | unsure3   | hand_off  | engine_unsure   | insufficient_knowledge
            QUICK      | same3                  | unsure1   | hand_off  | engine_unsure   | insufficient_knowledge no_progress
            # the engine hands off, and says why
            AI_ONLY    | calm                   | tools1    | decline   | engine_unsure   | -
            QUICK      | calm                   | tools1    | hand_off  | engine_unsure   | insufficient_tools
            BALANCED   | calm                   | tools1    | ask_first | engine_unsure   | -
            BALANCED   | calm                   | tools2    | hand_off  | engine_unsure   | insufficient_tools
            AI_FIRST   | calm                   | tools2    | ask_first | engine_unsure   | -
            AI_FIRST   | calm                   | tools3    | hand_off  | engine_unsure   | insufficient_tools
            # the engine failed
            AI_ONLY    | calm                   | failed    | decline   | engine_failed   | -
            QUICK      | calm                   | failed    | hand_off  | engine_failed   | engine_failure
            BALANCED   | calm                   | failed    | hand_off  | engine_failed   | engine_failure
            AI_FIRST   | calm                   | failed    | hand_off  | engine_failed   | engine_failure
            QUICK      | calm                   | blank     | hand_off  | engine_failed   | engine_failure
            AI_ONLY    | calm                   | blank     | decline   | engine_failed   | -
            AI_FIRST   | same6                  | failed    | hand_off  | engine_failed   | engine_failure no_progress
            # no progress: so many turns brought nothing, and the question comes once more
            AI_ONLY    | same99                 | reply     | keep      | none            | -
            QUICK      | same2                  | reply     | keep      | none            | -
            QUICK      | same3                  | reply     | hand_off  | no_progress     | no_progress
            BALANCED   | same3                  | reply     | keep      | none            | -
            BALANCED   | same4                  | reply     | hand_off  | no_progress     | no_progress
            AI_FIRST   | same5                  | reply     | keep      | none            | -
            AI_FIRST   | same6                  | reply     | hand_off  | no_progress     | no_progress
            # nothing to worry about
            AI_ONLY    | calm                   | reply     | keep      | none            | -
            QUICK      | calm                   | reply     | keep      | none            | -
            BALANCED   | calm                   | reply     | keep      | none            | -
            AI_FIRST   | calm                   | reply     | keep      | none            | -
            AI_ONLY    | calm                   | resolve   | keep      | none            | -
            QUICK      | calm                   | resolve   | keep      | none            | -
            """)
    void followsTheTable(
            HandoffLevel level, String customer, String engine, String decision, String rule, String codes) {
        var policy = HandoffPolicy.at(level, "tax advice");
        var signals = signals(customer);

        var decided = decide(policy, customer, engine);

        assertThat(decided.wire()).isEqualTo(decision);
        assertThat(decided.rule()).isEqualTo(rule);
        assertThat(codes(decided)).isEqualTo(codes);
        assertThat(policy.beforeEngine(before(customer, engine), Heard.of(signals))
                        .isPresent())
                .as("whether the words alone decide")
                .isEqualTo(List.of("forbidden_topic", "asks_for_human", "frustration")
                        .contains(rule));
    }

    @Test
    void namesTheWordsThatDecided() {
        var policy = HandoffPolicy.defaults();

        assertThat(decide(policy, "human1", "reply").words()).isEqualTo("a person please");
        assertThat(decide(policy, "annoyed1", "reply").words()).isEqualTo("this is ridiculous");
        assertThat(decide(policy, "topic", "reply").words()).isEqualTo("tax advice");
    }

    @Test
    void givesTheAgentTheEnginesOwnPhrase() {
        var asked = new EngineAnswer.HandOff(HandoffReason.INSTRUCTIONS_SAY_SO, "Refund over 500 EUR");

        var decided = HandoffPolicy.defaults()
                .decide(Tally.zero(), Heard.of(Signals.none()), asked)
                .decision();

        assertThat(decided)
                .isEqualTo(new HandoffDecision.HandOff(
                        "engine_unsure", null, List.of(HandoffReason.INSTRUCTIONS_SAY_SO), "Refund over 500 EUR"));
    }

    @Test
    void excusesItselfForAFailureOnlyWhereTheAiStaysAlone() {
        var alone = HandoffPolicy.at(HandoffLevel.AI_ONLY);

        assertThat(decide(alone, "calm", "failed")).isEqualTo(new HandoffDecision.Decline("engine_failed", null, true));
        assertThat(decide(alone, "human1", "reply"))
                .isEqualTo(new HandoffDecision.Decline("asks_for_human", "a person please", false));
    }

    @Test
    void countsAReplyAsUnsureBelowTheThresholdOnly() {
        var policy = HandoffPolicy.defaults();

        assertThat(policy.isUnsure(new EngineAnswer.Reply("Perhaps.", 0.349, List.of())))
                .isTrue();
        assertThat(policy.isUnsure(new EngineAnswer.Reply("Yes.", 0.35, List.of())))
                .isFalse();
        assertThat(policy.isUnsure(new EngineAnswer.Resolve("Bye."))).isFalse();
        assertThat(policy.isUnsure(new EngineAnswer.Failed("late"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = HandoffLevel.class,
            names = {"QUICK", "BALANCED", "AI_FIRST"})
    void nobodyAsksForAHumanMoreThanTwice(HandoffLevel level) {
        var decided = decide(HandoffPolicy.at(level), "human2", "reply");

        assertThat(decided.wire()).isEqualTo("hand_off");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasACodeAndAPhrase(HandoffReason reason) {
        assertThat(HandoffReason.of(reason.code())).isEqualTo(reason);
        assertThat(reason.code()).matches("[a-z_]+");
        assertThat(reason.phrase()).isNotBlank().hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void tallyCountsRequestsAndAngerAndForgetsWhatMustBeInARow() {
        var tally = Tally.zero()
                .after(signals("furious1"))
                .afterAnswer(true)
                .after(signals("furious1"))
                .afterAnswer(true);
        assertThat(tally).isEqualTo(new Tally(0, 2, 2, 2, false, false, null));

        assertThat(tally.after(signals("annoyed1 human1")).afterAnswer(false))
                .isEqualTo(new Tally(1, 3, 0, 0, false, false, null));
        assertThat(tally.after(Signals.none())).isEqualTo(new Tally(0, 2, 0, 2, false, false, null));
    }

    private static Signals signals(String customer) {
        var frustration = customer.contains("furious")
                ? Frustration.STRONG
                : customer.contains("annoyed") ? Frustration.SOME : Frustration.NONE;
        return new Signals(
                customer.contains("human") ? "a person please" : null,
                frustration,
                frustration == Frustration.NONE ? null : "this is ridiculous",
                Sentiment.NEUTRAL,
                "en",
                customer.contains("topic") ? List.of("tax advice") : List.of(),
                Math.max(1, number(customer, "same")));
    }

    private static HandoffDecision decide(HandoffPolicy policy, String customer, String engine) {
        return policy.decide(before(customer, engine), Heard.of(signals(customer)), answer(engine))
                .decision();
    }

    /** What was counted before the turn, so that with it the numbers behind the words are right. */
    private static Tally before(String customer, String engine) {
        int furious = number(customer, "furious");
        int frustrated = customer.equals("calmed") ? 2 : Math.max(furious, number(customer, "annoyed")) - 1;
        return new Tally(
                customer.equals("explains") ? 1 : Math.max(0, number(customer, "human") - 1),
                Math.max(0, frustrated),
                Math.max(0, furious - 1),
                Math.max(0, Math.max(number(engine, "unsure"), number(engine, "tools")) - 1),
                false,
                false,
                customer.equals("explains") ? ASKED : null);
    }

    private static int number(String words, String word) {
        return Arrays.stream(words.split(" "))
                .filter(token -> token.startsWith(word))
                .map(token -> token.substring(word.length()))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }

    private static EngineAnswer answer(String engine) {
        return switch (engine.replaceAll("[0-9]", "")) {
            case "reply" -> new EngineAnswer.Reply("It arrives tomorrow.", 0.9, List.of());
            case "blank" -> new EngineAnswer.Reply("  \n", 0.9, List.of());
            case "unsure" -> new EngineAnswer.Reply("It may arrive.", 0.1, List.of());
            case "tools" -> new EngineAnswer.HandOff(HandoffReason.INSUFFICIENT_TOOLS, null);
            case "resolve" -> new EngineAnswer.Resolve("Glad to help.");
            case "failed" -> new EngineAnswer.Failed("late");
            default -> throw new IllegalArgumentException(engine);
        };
    }

    private static String codes(HandoffDecision decided) {
        return decided instanceof HandoffDecision.HandOff handOff
                ? handOff.reasons().stream().map(HandoffReason::code).collect(Collectors.joining(" "))
                : "-";
    }
}
