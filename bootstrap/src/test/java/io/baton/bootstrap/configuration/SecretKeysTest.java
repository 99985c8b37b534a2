package io.baton.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretKeysTest {

    private static final String OLD = base64(1, SecretKeys.LENGTH);
    private static final String NEW = base64(2, SecretKeys.LENGTH);

    @Test
    void encryptsWithTheFirstOfSeveralAndKeepsTheRest() {
        SecretKeys keys = SecretKeys.parse("2026:" + NEW + ", 2025:" + OLD);

        assertThat(keys.current().id()).isEqualTo("2026");
        assertThat(keys.current().value().getEncoded())
                .isEqualTo(Base64.getDecoder().decode(NEW));
        assertThat(keys.keys()).extracting(SecretKeys.Key::id).containsExactly("2026", "2025");
    }

    @Test
    void takesASingleKeyWithoutAnId() {
        assertThat(SecretKeys.parse(OLD)).isEqualTo(SecretKeys.parse("1:" + OLD));
    }

    @Test
    void refusesAnIdUsedTwice() {
        assertThatThrownBy(() -> SecretKeys.parse("a:" + OLD + ",a:" + NEW)).hasMessageContaining("'a' twice");
    }

    @Test
    void refusesAKeyOfAnotherLengthWithoutShowingIt() {
        String tooShort = base64(3, 16);

        assertThatThrownBy(() -> SecretKeys.parse("a:" + tooShort))
                .isInstanceOf(ConfigurationRefused.class)
                .hasMessageContaining("has 16")
                .hasMessageNotContaining(tooShort);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:not-base64!", "a b:AAAA", ":AAAA", "a:", ","})
    void refusesWhatIsNoListOfKeys(String text) {
        assertThatThrownBy(() -> SecretKeys.parse(text)).isInstanceOf(ConfigurationRefused.class);
    }

    private static String base64(int filler, int length) {
        byte[] bytes = new byte[length];
        IntStream.range(0, length).forEach(index -> bytes[index] = (byte) filler);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
