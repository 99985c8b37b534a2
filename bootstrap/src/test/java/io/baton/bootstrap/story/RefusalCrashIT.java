package io.baton.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.bootstrap.story.Stop.Boundary;
import io.baton.domain.connection.Engagement;
import io.baton.domain.effect.Effect;
import io.baton.domain.effect.RejectReservation;
import io.baton.domain.effect.WriteTaskAttributes;
import io.baton.domain.session.SessionState;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A task that the AI worker does not take goes to humans marked, wherever the server dies (product.md 2.4). */
class RefusalCrashIT {

    static Stream<Stop> crashes() {
        return Stream.<Class<? extends Effect>>of(WriteTaskAttributes.class, RejectReservation.class)
                .flatMap(kind -> Boundary.ofCrashes().stream().map(boundary -> Stop.crash(boundary, kind)));
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void aTaskThatTheAiTwiceCouldNotJoinGoesToHumans(Stop crash) {
        var centre = ContactCentre.of(Engagement.ACCEPT);
        centre.sandbox().fault(Map.of("kind", "acceptEndsCanceled", "pathRegex", "baton-ai", "times", 2));
        var story = Story.begin(centre, crash, "web", "interaction", "Hello");

        story.until(SessionState.WAITING_FOR_HUMAN);

        assertThat(story.crank().crashes()).as("the server died").isEqualTo(1);
        HandedOff.of(story).isExactlyOneTaskWithTheSixAttributes();
        assertThat(story.tasks()).hasSize(1);
        assertThat(story.openTasks()
                        .get(0)
                        .at("/attributes/baton/reasonCodes/0")
                        .asText())
                .isEqualTo("engine_failure");
        story.humanTakesOver();
        story.end();
    }
}
