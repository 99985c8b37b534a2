package io.baton.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.domain.connection.Engagement;
import io.baton.domain.handoff.Signals;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two servers on one database, each on a thread of its own. */
class TwoServersIT {

    private static final Pattern NUMBER = Pattern.compile("no\\d\\d");

    @Test
    void quickMessagesOfOneConversationAreAnsweredOnceAndInOrder() {
        var surroundings = Surroundings.shared();
        var story = Story.begin(ContactCentre.of(Engagement.ACCEPT), "web", "interaction", "no00");
        story.crank()
                .goesOnWith(surroundings.server(
                        surroundings.persistence(),
                        Stop.nowhere(),
                        new EchoEngine(),
                        (turn, topics) -> Signals.none()));
        try (var other = SecondServer.start(new EchoEngine(), (turn, topics) -> Signals.none())) {
            for (int i = 1; i < 30; i++) {
                story.customerWrites("no%02d".formatted(i));
                letSomeBeAnswered(story, i);
            }
            story.until("the last message is answered", () -> answered(story).contains("no29"));
            story.crank().passes(Duration.ofSeconds(3));
            assertThat(other.failure()).isEmpty();
        }

        var all = IntStream.range(0, 30).mapToObj("no%02d"::formatted).toList();
        assertThat(answered(story))
                .as(() -> String.join("\n", story.aiMessages()))
                .isEqualTo(all);
        story.end();
    }

    private static void letSomeBeAnswered(Story story, int i) {
        if (i % 5 == 0) {
            Surroundings.shared().clock().advance(Duration.ofSeconds(2));
            story.crank().untilIdle();
        }
    }

    private static List<String> answered(Story story) {
        return story.aiMessages().stream()
                .flatMap(message -> NUMBER.matcher(message).results())
                .map(MatchResult::group)
                .toList();
    }

    @RepeatedTest(5)
    void racingMessagesOfAConversationWithoutATaskGetOneTask() {
        var story = Story.begin(ContactCentre.of(Engagement.ACCEPT), "sms", "none", "Where is my parcel?");
        story.customerWrites("How long does shipping take?");
        try (var other = SecondServer.start()) {
            story.until("the AI answers", () -> !story.aiMessages().isEmpty());
            story.crank().passes(Duration.ofSeconds(20));
            assertThat(other.failure()).isEmpty();
        }

        assertThat(story.tasks()).as(story::picture).hasSize(1);
        assertThat(story.aiMessages()).hasSize(1);
        story.end();
    }
}
