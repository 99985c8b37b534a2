package io.baton.domain.sid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SidTest {

    private static final String HEX = "0123456789abcdef0123456789abcdef";

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind("AC", AccountSid::new),
                kind("WA", ActivitySid::new),
                kind("SK", ApiKeySid::new),
                kind("CA", CallSid::new),
                kind("CH", ConversationSid::new),
                kind("IS", ConversationsServiceSid::new),
                kind("UO", InteractionChannelSid::new),
                kind("UT", InteractionParticipantSid::new),
                kind("KD", InteractionSid::new),
                kind("IM", MessageSid::new),
                kind("MB", ParticipantSid::new),
                kind("WR", ReservationSid::new),
                kind("WQ", TaskQueueSid::new),
                kind("WT", TaskSid::new),
                kind("WK", WorkerSid::new),
                kind("WW", WorkflowSid::new),
                kind("WS", WorkspaceSid::new));
    }

    private static Arguments kind(String prefix, Function<String, Sid> of) {
        return arguments(prefix, of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void showsItselfAsTwilioWritesIt(String prefix, Function<String, Sid> of) {
        var sid = of.apply(prefix + HEX);

        assertThat(sid.value()).isEqualTo(prefix + HEX);
        assertThat(sid).hasToString(prefix + HEX).isEqualTo(of.apply(prefix + HEX));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void refusesEverythingElseWithoutRepeatingIt(String prefix, Function<String, Sid> of) {
        Stream.of(
                        "",
                        prefix,
                        HEX,
                        "ZZ" + HEX,
                        prefix.toLowerCase(Locale.ROOT) + HEX,
                        prefix + HEX.toUpperCase(Locale.ROOT),
                        prefix + HEX.substring(1),
                        prefix + HEX + "0",
                        prefix + HEX.replace('f', 'g'),
                        " " + prefix + HEX,
                        prefix + HEX + "\n")
                .forEach(wrong -> assertThatIllegalArgumentException()
                        .as("'%s'", wrong)
                        .isThrownBy(() -> of.apply(wrong))
                        .withMessage("expected " + prefix + " and 32 hexadecimal digits"));
    }

    @Test
    void tellsAKindByItsPrefixAlone() {
        assertThat(Sid.matches("WT", "WT" + HEX)).isTrue();
        assertThat(Sid.matches("WR", "WT" + HEX)).isFalse();
        assertThat(Sid.matches("WT", "+15551234567")).isFalse();
    }
}
