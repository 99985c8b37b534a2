package io.baton.application.service.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.Finding;
import io.baton.application.port.in.check.Finding.Status;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.lane.DatabaseUnavailable;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckRunTest {

    private static final Function<Inspection, String> WELL = inspection -> "well";

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final ExecutorService asking = Executors.newCachedThreadPool();
    private final Inspection inspection = new Inspection(new CheckFixture().connection(), CheckFixture.NOW);

    @AfterEach
    void ends() {
        threads.shutdownNow();
        asking.shutdownNow();
    }

    @Test
    void answersInTheOrderOfTheCodesWhateverTheOrderOfTheChecks() {
        var findings = run(
                Set.of(),
                check(CheckCode.SIGNATURE_FAILURES, WELL),
                check(CheckCode.CREDENTIALS, WELL),
                check(CheckCode.WORKER_EXISTS, WELL));

        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly(CheckCode.CREDENTIALS, CheckCode.WORKER_EXISTS, CheckCode.SIGNATURE_FAILURES);
    }

    @Test
    void runsOnlyWhatIsAskedFor() {
        var findings = run(
                Set.of(CheckCode.WORKER_EXISTS),
                check(CheckCode.CREDENTIALS, WELL),
                check(CheckCode.WORKER_EXISTS, WELL));

        assertThat(findings).extracting(Finding::code).containsExactly(CheckCode.WORKER_EXISTS);
    }

    @Test
    void knowsNothingOfWhatCouldNotBeSeenAndShowsTheRest() {
        var findings = run(
                Set.of(),
                check(CheckCode.CREDENTIALS, failing(new TwilioFailure.TryLater(null, "fetch workspace: 429", null))),
                check(
                        CheckCode.WORKER_EXISTS,
                        failing(new DatabaseUnavailable("away", new SQLTransientConnectionException()))),
                check(CheckCode.WORKER_AVAILABLE, failing(new IllegalStateException("a bug"))),
                check(CheckCode.WORKER_CAPACITY, WELL));

        assertThat(findings)
                .extracting(Finding::status)
                .containsExactly(Status.UNKNOWN, Status.UNKNOWN, Status.UNKNOWN, Status.OK);
        assertThat(findings.get(0).seen()).contains("fetch workspace: 429");
        assertThat(findings.get(1).seen()).contains("database");
        assertThat(findings.get(2).seen()).contains("log").doesNotContain("a bug");
    }

    @Test
    void waitsForNoneLongerThanItsPatience() {
        var never = new CountDownLatch(1);
        var findings = new CheckRun(
                        List.of(
                                check(CheckCode.CREDENTIALS, seen -> awaited(never)),
                                check(CheckCode.WORKER_EXISTS, WELL)),
                        threads,
                        Duration.ofMillis(200))
                .run(inspection, Set.of());

        assertThat(findings).extracting(Finding::status).containsExactly(Status.UNKNOWN, Status.OK);
        assertThat(findings.get(0).seen()).contains("did not answer");
    }

    @Test
    void leavesTheThreadsToOthersWhenTwilioIsSilentForOneConnection() throws Exception {
        var never = new CountDownLatch(1);
        var begun = new CountDownLatch(2);
        Function<Inspection, String> silent = seen -> {
            begun.countDown();
            return awaited(never);
        };
        var two = new CheckRun(
                List.of(check(CheckCode.CREDENTIALS, silent), check(CheckCode.WORKER_EXISTS, silent)),
                threads,
                Duration.ofSeconds(10));
        var first = asking.submit(() -> two.run(inspection, Set.of()));
        begun.await();
        var again = asking.submit(() -> two.run(inspection, Set.of()));

        assertThat(run(Set.of(), check(CheckCode.CREDENTIALS, WELL), check(CheckCode.WORKER_EXISTS, WELL)))
                .extracting(Finding::status)
                .containsOnly(Status.OK);
        assertThat(again.get()).extracting(Finding::seen).allMatch(seen -> seen.contains("already"));
        never.countDown();
        assertThat(first.get()).extracting(Finding::seen).containsOnly("came");
    }

    @Test
    void asksOnceForWhatSeveralChecksRead() {
        var asked = new AtomicInteger();
        var reading = new Reading<>(connection -> "answer " + asked.incrementAndGet());
        Function<Inspection, String> reads = seen -> seen.read(reading);

        var findings = run(
                Set.of(),
                check(CheckCode.CREDENTIALS, reads),
                check(CheckCode.WORKER_EXISTS, reads),
                check(CheckCode.WORKER_AVAILABLE, reads));

        assertThat(findings).extracting(Finding::seen).containsOnly("answer 1");
    }

    @Test
    void failsForAllWhatSeveralChecksReadInVain() {
        var reading = new Reading<String>(connection -> {
            throw new TwilioFailure.Unknown("list workers: no answer", null);
        });

        var findings = run(
                Set.of(),
                check(CheckCode.CREDENTIALS, seen -> seen.read(reading)),
                check(CheckCode.WORKER_EXISTS, seen -> seen.read(reading)));

        assertThat(findings).allSatisfy(finding -> assertThat(finding.seen()).contains("list workers: no answer"));
    }

    private List<Finding> run(Set<CheckCode> codes, Check... checks) {
        return new CheckRun(List.of(checks), threads, Duration.ofSeconds(10)).run(inspection, codes);
    }

    private static Function<Inspection, String> failing(RuntimeException failure) {
        return inspection -> {
            throw failure;
        };
    }

    private static String awaited(CountDownLatch latch) {
        try {
            latch.await();
            return "came";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "given up";
        }
    }

    private static Check check(CheckCode code, Function<Inspection, String> seen) {
        return new Check() {
            @Override
            public CheckCode code() {
                return code;
            }

            @Override
            public Finding look(Inspection inspection) {
                return Finding.ok(code, seen.apply(inspection));
            }
        };
    }
}
