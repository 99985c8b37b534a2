package io.baton.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.bootstrap.story.Stop.Boundary;
import io.baton.domain.connection.Engagement;
import io.baton.domain.effect.AcceptReservation;
import io.baton.domain.effect.AskEngine;
import io.baton.domain.effect.CloseChannel;
import io.baton.domain.effect.CompleteTask;
import io.baton.domain.effect.CreateInteraction;
import io.baton.domain.effect.CreateTask;
import io.baton.domain.effect.Effect;
import io.baton.domain.effect.Invite;
import io.baton.domain.effect.SendMessage;
import io.baton.domain.session.SessionState;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The server dies while the AI takes a conversation, answers it or ends it; another one goes on. */
class TurnCrashIT {

    private static final String QUESTION = "Where is my parcel?";

    static List<Boundary> boundaries() {
        return Boundary.ofCrashes();
    }

    static Stream<Arguments> turns() {
        return Stream.<Class<? extends Effect>>of(AcceptReservation.class, AskEngine.class, SendMessage.class)
                .flatMap(kind -> Boundary.ofCrashes().stream().map(boundary -> Stop.crash(boundary, kind)))
                .flatMap(crash -> Stream.of(Arguments.of("interaction", crash), Arguments.of("plain", crash)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("turns")
    void theCustomerIsAnsweredOnce(String task, Stop crash) {
        var story = Story.begin(ContactCentre.of(Engagement.ACCEPT), crash, "sms", task, QUESTION);

        story.untilTheAiAnswered(1);

        aiHasItOnce(story, 1);
        story.end();
    }

    @ParameterizedTest
    @MethodSource("boundaries")
    void aTaskOnFlexIsMadeOnce(Boundary boundary) {
        var crash = Stop.crash(boundary, CreateInteraction.class);
        var story = Story.begin(ContactCentre.of(Engagement.ACCEPT), crash, "web", "none", QUESTION);

        story.untilTheAiAnswered(1);

        assertThat(story.age()).as("what the customer waited").isLessThan(Duration.ofSeconds(30));
        assertThat(story.tasks()).hasSize(1);
        aiHasItOnce(story, 1);
        story.end();
    }

    @ParameterizedTest
    @MethodSource("boundaries")
    void aTaskOnADeskOfOnesOwnIsMadeOnce(Boundary boundary) {
        var crash = Stop.crash(boundary, CreateTask.class);
        var story = Story.begin(ContactCentre.withoutFlex(), crash, "sms", "none", QUESTION);

        story.untilTheAiAnswered(1);

        assertThat(story.tasks()).hasSize(1);
        aiHasItOnce(story, 1);
        story.end();
    }

    @ParameterizedTest
    @MethodSource("boundaries")
    void aParkedInteractionIsTakenUpByOneInvite(Boundary boundary) {
        var centre = ContactCentre.of(Engagement.ACCEPT);
        var story = Story.begin(centre, Stop.crash(boundary, Invite.class), "whatsapp", "interaction", QUESTION);
        story.untilTheAiAnswered(1);
        story.customerWrites("How long does shipping take?");
        story.sandbox().leaves(centre.ai(), story.openTasks().get(0).path("sid").asText());

        story.untilTheAiAnswered(2);

        assertThat(story.tasks()).hasSize(2);
        aiHasItOnce(story, 2);
        story.end();
    }

    static Stream<Arguments> endings() {
        return Boundary.ofCrashes().stream()
                .flatMap(boundary -> Stream.of(
                        Arguments.of("interaction", Stop.crash(boundary, CloseChannel.class)),
                        Arguments.of("plain", Stop.crash(boundary, CompleteTask.class))));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("endings")
    void aSettledMatterIsEndedOnce(String task, Stop crash) {
        var story = Story.begin(ContactCentre.of(Engagement.ACCEPT), crash, "web", task, QUESTION);
        story.untilTheAiAnswered(1);
        story.customerWrites("Thank you, that's all");
        story.untilTheAiAnswered(2);

        story.crank().passes(Duration.ofSeconds(121));
        story.until(SessionState.CLOSED);

        assertThat(story.crank().crashes()).as("the server died").isEqualTo(1);
        assertThat(story.openTasks()).isEmpty();
        assertThat(story.tasks()).hasSize(1);
        assertThat(story.aiMessages()).hasSize(2);
        story.end();
    }

    private static void aiHasItOnce(Story story, int messages) {
        story.crank().passes(Duration.ofSeconds(3));
        assertThat(story.crank().crashes()).as("the server died").isEqualTo(1);
        assertThat(story.aiMessages()).hasSize(messages);
        assertThat(story.openTasks()).hasSize(1);
        assertThat(List.of(story.openTasks().get(0).path("status").asText())).containsExactly("assigned");
    }
}
