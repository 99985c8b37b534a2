package io.baton.adapter.ai.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.ai.policy.PolicyExample.Decided;
import io.baton.domain.handoff.HandoffDecision;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of conversations in {@code handoff-policy-examples.md}: real detectors, real rules. */
class PolicyTableTest {

    private static final String TABLE = "handoff-policy-examples.md";

    static Stream<Arguments> rows() {
        return lines().filter(line -> line.startsWith("| level "))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new))
                .map(cells -> Arguments.of(cells[1], cells[2], cells[3], cells[4]));
    }

    private static Stream<String> lines() {
        try (InputStream in = Objects.requireNonNull(PolicyTableTest.class.getResourceAsStream(TABLE), TABLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}: {1} -> {2} by {3}")
    @MethodSource("rows")
    void decidesAsTheTableSays(String policy, String conversation, String decision, String rule) {
        var played = new PolicyExample(new WrittenPolicy(policy), List.of(conversation.split(" · "))).play();

        var last = played.get(played.size() - 1);
        assertThat(last.decision().wire() + " by " + ruleOf(last.decision()))
                .as(
                        "after the detectors saw %s",
                        played.stream().map(Decided::signals).toList())
                .isEqualTo(decision + " by " + rule);
        assertThat(played.subList(0, played.size() - 1))
                .extracting(Decided::decision)
                .as("before the last message")
                .noneMatch(HandoffDecision.HandOff.class::isInstance);
    }

    private static String ruleOf(HandoffDecision decision) {
        return decision instanceof HandoffDecision.Keep ? "-" : decision.rule();
    }

    @Test
    void hasManyRows() {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
    }
}
