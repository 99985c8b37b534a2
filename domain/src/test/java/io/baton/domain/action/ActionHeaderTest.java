package io.baton.domain.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionHeaderTest {

    @Test
    void isSecretWhenItsValueIsKeptApart() {
        assertThat(new ActionHeader("Authorization", null).isSecret()).isTrue();
        assertThat(new ActionHeader("Accept-Language", "en, de;q=0.5").isSecret())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "host",
                "Content-Length",
                "Connection",
                "Transfer-Encoding",
                "TE",
                "Upgrade",
                "Expect",
                "Idempotency-Key",
                "Proxy-Authorization",
                "Content-Type",
                "X Y",
                "X:Y",
                "X\r\nY",
                "",
                "\u00c4"
            })
    void isNotSentWhenItFramesTheRequest(String name) {
        assertThatThrownBy(() -> new ActionHeader(name, "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "a\rb", "a\0", " a", "a ", "", "\u00e4", "a\tb"})
    void holdsOneLine(String value) {
        assertThatThrownBy(() -> new ActionHeader("X-Key", value)).isInstanceOf(IllegalArgumentException.class);
    }
}
