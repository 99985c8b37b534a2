package io.baton.adapter.ai.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HumanRequestsTest {

    private static final HumanRequests REQUESTS = new HumanRequests();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            I want to talk to a human               | I want to talk to a human
            tlk 2 human pls                         | tlk 2 human pls
            AGENT!!! 😡                             | AGENT
            i wnat to tlak to a humna               | i wnat to tlak to a humna
            talktoahuman                            | talktoahuman
            This is useless. Get me a supervisor!   | Get me a supervisor
            I don't want to talk to a bot           | I don't want to talk to a bot
            ich will nen mitarbieter sprechn        | ich will nen mitarbieter sprechn
            mujhe agent se baat karni hai           | mujhe agent se baat karni hai
            ขอสายผู้จัดการ                            | ขอสายผู้จัดการ
            אפשר לדבר עם בן אדם?                    | אפשר לדבר עם בן אדם
            봇 말고 상담원 연결해주세요                  | 봇 말고 상담원 연결해주세요
            """)
    void hearsARequest(String message, String words) {
        assertThat(REQUESTS.find(message)).hasValue(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Are you a human?",
                "I don't need a human",
                "No need to transfer me, you've been great",
                "bots are fine, I just want the tracking number",
                "The website said 'speak to an agent' but the button is grey",
                "Do you sell Human Nature shampoo?",
                "Is the Agent Provocateur set back in stock?",
                "I had the Manager's Special",
                "I spoke to an agent yesterday and he promised a refund",
                "He asked to speak to a manager",
                "He told me an agent would call me",
                "Can you tell the driver to call me when he arrives?",
                "what happens if I ask for a human?",
                "Can someone else collect the parcel?",
                "nemusíte mě přepojovat",
                "Ich brauche keinen Mitarbeiter, danke",
                "Robotas siurblys neveikia"
            })
    void hearsNoRequestInADenialAQuoteOrAName(String message) {
        assertThat(REQUESTS.find(message)).isEmpty();
    }

    @Test
    void quotesTheCustomersOwnWords() {
        assertThat(REQUESTS.find("My parcel is late. I WANT to talk to a hümannn, please!"))
                .hasValue("I WANT to talk to a hümannn");
    }
}
