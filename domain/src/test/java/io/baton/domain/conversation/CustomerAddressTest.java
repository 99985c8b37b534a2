package io.baton.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"+15551234567", "whatsapp:+15551234567"})
    void meansAPhoneNumberOnEveryChannel(String given) {
        assertThat(new CustomerAddress(given).spellings()).containsExactly("+15551234567", "whatsapp:+15551234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna@example.com", "messenger:1234567890", "15551234567", "WHATSAPP:+15551234567"})
    void meansAnythingElseExactly(String given) {
        assertThat(new CustomerAddress(given).spellings()).containsExactly(given);
    }

    @Test
    void isShownShortened() {
        assertThat(new CustomerAddress("whatsapp:+15551234567")).hasToString("…4567");
        assertThat(new CustomerAddress("anna@example.com").toString())
                .matches("sha256:[0-9a-f]{8}")
                .isNotEqualTo(new CustomerAddress("ben@example.com").toString());
    }

    @Test
    void isNotBlank() {
        assertThatThrownBy(() -> new CustomerAddress(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
