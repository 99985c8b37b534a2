package io.baton.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptOutTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "STOPALL",
                "UNSUBSCRIBE",
                "CANCEL",
                "END",
                "QUIT",
                "REVOKE",
                "OPTOUT",
                "stop",
                "Quit",
                " stop\n"
            })
    void aLoneWordStopsSmsAndWhatsApp(String word) {
        assertThat(OptOut.isAskedFor(Channel.SMS, word)).isTrue();
        assertThat(OptOut.isAskedFor(Channel.WHATSAPP, word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Please stop", "stop it", "STOP STOP", "STOP.", "cancel my order", "the end", "", "START"})
    void anythingElseIsAMessage(String text) {
        assertThat(OptOut.isAskedFor(Channel.SMS, text)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SMS", "WHATSAPP"})
    void otherChannelsKnowNoSuchWord(Channel channel) {
        assertThat(OptOut.isAskedFor(channel, "STOP")).isFalse();
    }
}
