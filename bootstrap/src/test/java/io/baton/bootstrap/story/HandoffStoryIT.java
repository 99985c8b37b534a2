package io.baton.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.domain.connection.Engagement;
import io.baton.domain.session.SessionState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandoffStoryIT {

    @ParameterizedTest
    @CsvSource({
        "ACCEPT, sms, interaction",
        "ACCEPT, whatsapp, plain",
        "HOLD, web, interaction",
        "HOLD, sms, plain",
        "ACCEPT, web, none"
    })
    void aCustomerIsAnsweredThenHandedToAHumanWhoHasThemAlone(Engagement engagement, String channel, String task) {
        var story = Story.begin(ContactCentre.of(engagement), channel, task, "Where is my parcel?");
        story.untilTheAiAnswered(1);

        story.customerWrites("I want to talk to a human");
        story.until(SessionState.WAITING_FOR_HUMAN);
        var handedOff = HandedOff.of(story);
        handedOff.isExactlyOneTaskWithTheSixAttributes();
        assertThat(story.aiMessages()).hasSize(2).last().isEqualTo(HandedOff.MESSAGE);

        story.humanTakesOver();
        story.end();
    }
}
