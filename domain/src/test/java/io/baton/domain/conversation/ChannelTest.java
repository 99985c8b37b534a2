package io.baton.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChannelTest {

    @ParameterizedTest
    @CsvSource({
        "sms, SMS",
        "SMS, SMS",
        "whatsapp, WHATSAPP",
        "web, WEB",
        "chat, WEB",
        "messenger, MESSENGER",
        "voice, VOICE",
        "email, EMAIL",
        "gbm, UNKNOWN",
        "'', UNKNOWN"
    })
    void readsFlexsChannelType(String channelType, Channel channel) {
        assertThat(Channel.ofAttribute(channelType)).isEqualTo(channel);
    }

    @ParameterizedTest
    @CsvSource({
        "+15551234567, SMS",
        "whatsapp:+15551234567, WHATSAPP",
        "messenger:123, MESSENGER",
        "visitor-7, WEB",
        "'', WEB"
    })
    void tellsTheChannelByTheAddress(String address, Channel channel) {
        assertThat(Channel.ofAddress(address)).isEqualTo(channel);
    }

    @ParameterizedTest
    @EnumSource
    void staysTwoMinutesInWebChatAndTenElsewhereAfterTheMatterIsSettled(Channel channel) {
        assertThat(channel.stayAfterResolved()).isEqualTo(Duration.ofMinutes(channel == Channel.WEB ? 2 : 10));
    }

    @ParameterizedTest
    @EnumSource
    void servesEverythingButVoiceAndEmail(Channel channel) {
        assertThat(channel.isServed()).isEqualTo(channel != Channel.VOICE && channel != Channel.EMAIL);
    }

    @ParameterizedTest
    @EnumSource
    void makesTasksOnFlexsTaskChannels(Channel channel) {
        assertThat(channel.taskChannel()).isEqualTo(channel == Channel.SMS ? "sms" : "chat");
    }
}
