package io.baton.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The main job, from the customer's first words to the human's goodbye, beside a Twilio that is a stranger's process. */
class StoryIT {

    private static BatonServer baton;
    private static Map<String, Organisation> organisations;

    @BeforeAll
    static void connectTwoOrganisations() {
        Development development = Development.shared();
        baton = development.baton();
        organisations = Map.of(
                "accept", development.sandbox().organisation("story-accept"),
                "hold", development.sandbox().organisation("story-hold"));
        organisations.forEach((engagement, organisation) -> organisation.connect(baton, engagement));
    }

    static Stream<Arguments> everyWay() {
        return Stream.of("sms", "whatsapp", "web")
                .flatMap(channel -> Stream.of("accept", "hold").flatMap(engagement -> Stream.of("interaction", "plain")
                        .map(task -> Arguments.of(channel, engagement, task))));
    }

    @ParameterizedTest(name = "{0}, {1}, {2} task")
    @MethodSource("everyWay")
    @Execution(ExecutionMode.CONCURRENT)
    void aHumanTakesOverWithTheContext(String channel, String engagement, String taskKind) {
        Story story = Story.begin(organisations.get(engagement), baton, channel, taskKind);
        Map<String, Object> others = story.foreignAttributes();
        story.aiAnswers();
        story.customerAsksForHuman();
        Map<String, Object> task = story.humanIsCalled();
        story.carriesTheSixAttributes(task);
        assertThat(Story.foreign(task)).as("the other attributes").isEqualTo(others);
        assertThat(story.session().getString("channel")).isEqualTo(channel);
        story.humanAccepts(task);
        story.theyTalkAndTheAiIsSilent();
        story.humanCompletes(task);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aConversationWithoutTaskGetsExactlyOne() {
        Story story = Story.begin(organisations.get("accept"), baton, "sms", "none");
        story.aiAnswers();
        assertThat(story.tasksMade()).isEqualTo(1);
        story.customerAsksForHuman();
        story.humanServes();
    }
}
