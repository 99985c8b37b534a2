package io.baton.adapter.twilio.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioAddressTest {

    private static final TwilioAddress TWILIO = new TwilioAddress(null);
    private static final TwilioAddress STAND_IN = new TwilioAddress(URI.create("http://127.0.0.1:9080/sandbox/twilio"));

    @Test
    void isTwiliosOwnWithoutABase() {
        assertThat(TWILIO.of(url("https://taskrouter.dublin.ie1.twilio.com/v1/Workspaces?PageSize=50")))
                .hasToString("https://taskrouter.dublin.ie1.twilio.com/v1/Workspaces?PageSize=50");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:9080/sandbox/twilio",
        "http://127.0.0.1:9080/sandbox/twilio/",
    })
    void isUnderTheBaseByHostPathAndQuery(URI base) {
        assertThat(new TwilioAddress(base).of(url("https://flex-api.twilio.com/v1/Interactions?a=%2B1&b=x+y")))
                .hasToString("http://127.0.0.1:9080/sandbox/twilio/flex-api.twilio.com/v1/Interactions?a=%2B1&b=x+y");
    }

    @Test
    void staysAsItIsWhenItLiesUnderTheBaseAlready() {
        var page = "http://127.0.0.1:9080/sandbox/twilio/taskrouter.twilio.com/v1/Workspaces?Page=1";

        assertThat(STAND_IN.of(url(page))).hasToString(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://twilio.com.example.org/v1/x",
                "https://eviltwilio.com/v1/x",
                "http://taskrouter.twilio.com/v1/x",
                "http://127.0.0.1:9080/sandbox/twilioevil/taskrouter.twilio.com/v1/x",
                "http://127.0.0.1:9081/sandbox/twilio/taskrouter.twilio.com/v1/x"
            })
    void refusesToGoAnywhereElseWithTheCredentials(String elsewhere) {
        assertThatExceptionOfType(UnreadableAnswer.class).isThrownBy(() -> STAND_IN.of(url(elsewhere)));
        assertThatExceptionOfType(UnreadableAnswer.class).isThrownBy(() -> TWILIO.of(url(elsewhere)));
    }

    private static URL url(String text) {
        try {
            return URI.create(text).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
