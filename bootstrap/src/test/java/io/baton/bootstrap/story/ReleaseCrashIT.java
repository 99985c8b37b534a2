package io.baton.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.bootstrap.story.Stop.Boundary;
import io.baton.domain.effect.Effect;
import io.baton.domain.effect.SendMessage;
import io.baton.domain.session.SessionState;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The server dies at every boundary of every effect of every release; another one goes on (product.md 8). */
class ReleaseCrashIT {

    static Stream<Arguments> crashes() {
        return Arrays.stream(Release.values())
                .flatMap(release -> release.effects().stream().flatMap(kind -> Boundary.ofCrashes().stream()
                        .map(boundary -> Arguments.of(release, point(boundary, kind)))));
    }

    private static Stop point(Boundary boundary, Class<? extends Effect> kind) {
        return kind == SendMessage.class
                ? Stop.crash(boundary, SendMessage.Purpose.HANDOFF)
                : Stop.crash(boundary, kind);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("crashes")
    void isFinishedOnceByAnotherServer(Release release, Stop crash) {
        var story = release.begin(crash);

        story.until(SessionState.WAITING_FOR_HUMAN);

        assertThat(story.crank().crashes()).as("the server died").isEqualTo(1);
        HandedOff.of(story).isOnce(release);
        story.humanTakesOver();
        story.end();
    }
}
