package io.baton.application.service.engine;

import static io.baton.application.service.engine.Asking.TURN;
import static io.baton.application.service.engine.Asking.engines;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.application.port.out.engine.Engine;
import io.baton.application.port.out.engine.TurnTools;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.EngineTry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineChainTest {

    private static final Duration PLENTY = Duration.ofSeconds(20);
    private static final Duration LITTLE = Duration.ofMillis(400);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch latch = new CountDownLatch(1);
    private final Asking asking = new Asking();
    private final EngineChain chain = new EngineChain(asking, threads, System::nanoTime);

    @AfterEach
    void letGo() {
        latch.countDown();
        threads.shutdownNow();
    }

    private EngineChain.Asked ask(Duration deadline, Engine... engines) {
        return chain.answer(TURN, engines(deadline, engines), asking.toolbox());
    }

    @Test
    void theFirstThatAnswersIsTheLastThatIsAsked() {
        var second = ScriptedEngine.replying("local");

        var asked = ask(PLENTY, ScriptedEngine.replying("openai"), second);

        assertThat(asked.result().engine()).isEqualTo("openai");
        assertThat(asked.tried()).extracting(EngineTry::outcome).containsExactly("reply");
        assertThat(second.asked).hasValue(0);
    }

    @Test
    void aFailureIsAnsweredByTheNext() {
        var asked = ask(PLENTY, ScriptedEngine.failing("openai"), ScriptedEngine.replying("local"));

        assertThat(asked.result().engine()).isEqualTo("local");
        assertThat(asked.tried()).extracting(EngineTry::outcome).containsExactly("no connection", "reply");
        assertThat(asking.told).contains("openai failed", "local answered");
    }

    @Test
    void anEngineThatThrowsIsAFailureLikeAnyOther() {
        var broken = ScriptedEngine.that("http", tools -> {
            throw new IllegalStateException("with the customer's words");
        });

        var asked = ask(PLENTY, broken, ScriptedEngine.replying("local"));

        assertThat(asked.tried()).extracting(EngineTry::outcome).containsExactly("IllegalStateException", "reply");
    }

    @Test
    void oneThatHangsIsGivenUpInTimeForTheNext() {
        var begin = System.nanoTime();

        var asked = ask(LITTLE, ScriptedEngine.deaf("openai", latch), ScriptedEngine.replying("local"));

        assertThat(asked.result().engine()).isEqualTo("local");
        assertThat(asked.tried().get(0).outcome()).startsWith("no answer in");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void theDeadlineIsTheTurnsAsAWhole() {
        var third = ScriptedEngine.replying("http");
        var slow = ScriptedEngine.deaf("openai", latch);

        var asked = ask(LITTLE, slow, ScriptedEngine.deaf("local", latch), third);

        assertThat(third.asked).hasValue(1);
        assertThat(asked.tried().stream().mapToLong(EngineTry::millis).sum()).isLessThan(400);
    }

    @Test
    void aHangingEngineKeepsItsPlaceUntilItReallyEnds() throws InterruptedException {
        ask(LITTLE, ScriptedEngine.deaf("openai", latch), ScriptedEngine.replying("local"));
        assertThat(asking.told).contains("openai failed").doesNotContain("openai left");

        latch.countDown();
        threads.shutdown();

        assertThat(threads.awaitTermination(5, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
        assertThat(asking.told).contains("openai left");
    }

    @Test
    void oneThatIsKeptApartIsPassedBy() {
        var apart = ScriptedEngine.replying("openai");
        asking.closed.add("openai");

        var asked = ask(PLENTY, apart, ScriptedEngine.replying("local"));

        assertThat(apart.asked).hasValue(0);
        assertThat(asked.tried().get(0).outcome()).contains("left alone");
        assertThat(asked.result().engine()).isEqualTo("local");
    }

    @Test
    void whenNobodyAnswersEveryCauseIsNamed() {
        asking.closed.add("http");

        var asked = ask(PLENTY, ScriptedEngine.failing("openai"), ScriptedEngine.replying("http"));

        assertThat(asked.result().answer())
                .isEqualTo(new EngineAnswer.Failed(
                        "openai: no connection; http: left alone for a while, it failed too often"));
    }

    @Test
    void aServerWithoutThreadsFailsAtOnceAndKeepsNoPlace() {
        var full = new EngineChain(
                asking,
                task -> {
                    throw new RejectedExecutionException();
                },
                System::nanoTime);

        var asked = full.answer(TURN, engines(PLENTY, ScriptedEngine.replying("openai")), asking.toolbox());

        assertThat(asked.result().answer()).isInstanceOf(EngineAnswer.Failed.class);
        assertThat(asking.told).contains("openai left");
    }

    @Test
    void nobodyRepeatsATurnThatHasActed() {
        var acting = ScriptedEngine.that("openai", tools -> {
            tools.perform("cancel", "{}");
            return new EngineAnswer.Failed("malformed answer");
        });
        var second = ScriptedEngine.replying("local");

        var asked = ask(PLENTY, acting, second);

        assertThat(second.asked).hasValue(0);
        assertThat(asked.result().answer())
                .isEqualTo(new EngineAnswer.Failed(
                        "openai: malformed answer; the turn has acted already and is not repeated"));
    }

    @Test
    void actionsAreCountedOverTheWholeTurn() {
        var acting = ScriptedEngine.that("openai", tools -> {
            tools.perform("cancel", "{}");
            tools.perform("cancel", "{}");
            return new EngineAnswer.Reply("Done.", 1, List.of());
        });

        ask(PLENTY, acting);

        assertThat(asking.performed).containsExactly("1 cancel", "2 cancel");
    }

    @Test
    void oneThatWasGivenUpFindsItsToolsGone() {
        var kept = new AtomicReference<TurnTools>(TurnTools.NONE);
        ask(PLENTY, ScriptedEngine.that("openai", tools -> {
            kept.set(tools);
            return new EngineAnswer.Failed("no connection");
        }));

        assertThat(kept.get().perform("cancel", "{}").done()).isFalse();
        assertThat(kept.get().searchKnowledge("returns")).isEmpty();
        assertThat(asking.performed).isEmpty();
    }

    @Test
    void anActionIsNotBegunForAnAnswerThatNobodyWaitsFor() {
        asking.waitedFor = false;

        ask(PLENTY, ScriptedEngine.that("openai", tools -> {
            assertThat(tools.perform("cancel", "{}").done()).isFalse();
            return new EngineAnswer.Reply("Done.", 1, List.of());
        }));

        assertThat(asking.performed).isEmpty();
    }
}
