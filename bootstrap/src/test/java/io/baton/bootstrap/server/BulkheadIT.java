package io.baton.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One organisation's Twilio hardly answers; the customers of the other are served as if nothing were the matter (docs/adr/0006). */
class BulkheadIT {

    private static final int CONVERSATIONS = 100;
    private static final int LANES_PER_CONNECTION = 12;
    /** Just within Baton's own limit of 10 s, so that every call holds its thread for as long as it can. */
    private static final Duration SLOW = Duration.ofSeconds(9);

    private static Development development;
    private static Database database;
    private static Organisation slow;
    private static Organisation quick;
    private static String slowId;

    @BeforeAll
    static void connectBoth() {
        development = Development.start("bulkhead");
        database = Database.embedded(development.databasePort());
        slow = development.sandbox().organisation("slow");
        quick = development.sandbox().organisation("quick");
        slowId = slow.connect(development.baton(), "accept").getString("id");
        quick.connect(development.baton(), "accept");
    }

    @AfterAll
    static void stop() {
        development.close();
    }

    @Test
    void aSlowTwilioOfOneDoesNotSlowTheOther() {
        // the engine reads its articles for the first customer
        timeToAnAnswer();
        Duration alone = timeToAnAnswer();
        development
                .sandbox()
                .fault(Map.of(
                        "kind",
                        "delay",
                        "pathRegex",
                        slow.of("workspaceSid") + "|" + slow.of("conversationsServiceSid"),
                        "delayMillis",
                        SLOW.toMillis(),
                        "times",
                        100_000));
        IntStream.range(0, CONVERSATIONS).forEach(i -> slow.begins("sms", "interaction", Story.QUESTION));
        await().atMost(Duration.ofMinutes(1)).until(() -> slowLanes("true") >= CONVERSATIONS);
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(20)).until(BulkheadIT::isAtItsLimit);

        Duration beside = timeToAnAnswer();

        assertThat(beside)
                .as("time to an answer, %s when alone", alone)
                .isLessThan(alone.multipliedBy(2).plusSeconds(3));
        assertThat(slowLanes("lease_until > now()")).isLessThanOrEqualTo(LANES_PER_CONNECTION);
    }

    private static boolean isAtItsLimit() {
        return slowLanes("lease_until > now()") >= LANES_PER_CONNECTION;
    }

    private static long slowLanes(String which) {
        return database.count("select count(*) from lane where " + which + " and connection_id = '" + slowId + "'");
    }

    private static Duration timeToAnAnswer() {
        long begun = System.nanoTime();
        Story story = Story.begin(quick, development.baton(), "sms", "interaction");
        story.aiAnswers();
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
