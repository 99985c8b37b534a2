package io.baton.application.service.engine;

import io.baton.application.port.out.engine.Engine;
import io.baton.application.port.out.engine.EngineGuard;
import io.baton.application.port.out.engine.EngineUnavailable;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.EngineName;
import io.baton.domain.engine.EngineResult;
import io.baton.domain.engine.EngineTry;
import io.baton.domain.engine.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Asks the engines of a connection one after the other until one answers, all within the deadline of the turn (product.md 4). One that
 * hangs is given up in time for the next.
 */
public final class EngineChain {

    /** What the local engine needs at most; it waits for nobody. */
    private static final Duration FOR_LOCAL = Duration.ofSeconds(2);

    /** The part of the deadline that is kept for each engine that is still to come. */
    private static final int PART_KEPT = 4;

    /**
     * What came of a turn.
     *
     * @param tried every engine of the chain that it came to, in order
     */
    public record Asked(EngineResult result, List<EngineTry> tried) {

        public Asked {
            tried = List.copyOf(tried);
        }
    }

    private final EngineGuard guard;
    private final TimedCall calls;
    private final LongSupplier nanoTime;

    /**
     * A chain.
     *
     * @param threads start what they are given at once, or refuse it
     * @param nanoTime {@link System#nanoTime} outside of tests
     */
    public EngineChain(EngineGuard guard, Executor threads, LongSupplier nanoTime) {
        this.guard = guard;
        this.calls = new TimedCall(threads);
        this.nanoTime = nanoTime;
    }

    /** Asks until an engine answers; {@link EngineAnswer.Failed} with every cause when none does. */
    Asked answer(Turn turn, ChosenEngines engines, TurnToolbox toolbox) {
        long end = nanoTime.getAsLong() + engines.deadline().toNanos();
        List<EngineTry> tried = new ArrayList<>();
        var chain = engines.chain();
        for (int i = 0; i < chain.size(); i++) {
            var share = share(engines, i, end);
            var result = ask(chain.get(i), turn, engines, toolbox, share, tried);
            if (!(result.answer() instanceof EngineAnswer.Failed)) {
                return new Asked(result, tried);
            }
            if (toolbox.hasChanged()) {
                return noAnswer(tried, "the turn has acted already and is not repeated");
            }
        }
        return noAnswer(tried, "");
    }

    private static Asked noAnswer(List<EngineTry> tried, String more) {
        var causes =
                tried.stream().map(one -> one.engine() + ": " + one.outcome()).collect(Collectors.toList());
        if (!more.isEmpty()) {
            causes.add(more);
        }
        var last = tried.isEmpty() ? "" : tried.get(tried.size() - 1).engine();
        return new Asked(EngineResult.of(new EngineAnswer.Failed(String.join("; ", causes)), last), tried);
    }

    private Duration share(ChosenEngines engines, int index, long end) {
        var kept = engines.chain().stream()
                .skip(index + 1L)
                .map(engine -> kept(engine, engines.deadline()))
                .reduce(Duration.ZERO, Duration::plus);
        return Duration.ofNanos(end - nanoTime.getAsLong()).minus(kept);
    }

    private static Duration kept(Engine engine, Duration deadline) {
        var part = deadline.dividedBy(PART_KEPT);
        boolean local = engine.name().equals(EngineName.LOCAL.wire());
        return local && FOR_LOCAL.compareTo(part) < 0 ? FOR_LOCAL : part;
    }

    private EngineResult ask(
            Engine engine,
            Turn turn,
            ChosenEngines engines,
            TurnToolbox toolbox,
            Duration share,
            List<EngineTry> tried) {
        long begin = nanoTime.getAsLong();
        var tools = toolbox.lend();
        var result = ask(engine, engines, turn, share, () -> engine.answer(turn, tools));
        tools.takeBack();
        tried.add(new EngineTry(
                engine.name(), outcome(result.answer()), since(begin).toMillis()));
        return result;
    }

    private EngineResult ask(
            Engine engine, ChosenEngines engines, Turn turn, Duration share, Callable<EngineResult> call) {
        if (share.isNegative() || share.isZero()) {
            return failed(engine, "no time was left");
        }
        try {
            return guarded(engine, engines, turn, share, call);
        } catch (EngineUnavailable unavailable) {
            return failed(engine, String.valueOf(unavailable.getMessage()));
        }
    }

    private EngineResult guarded(
            Engine engine, ChosenEngines engines, Turn turn, Duration share, Callable<EngineResult> call) {
        var pass = guard.enter(
                new EngineGuard.Guarded(turn.connection(), engine.name(), engines.version(), engines.concurrency()));
        long begin = nanoTime.getAsLong();
        boolean answered = false;
        try {
            var result = calls.within(share, call, pass);
            answered = !(result.answer() instanceof EngineAnswer.Failed);
            return result;
        } finally {
            tell(pass, answered, since(begin));
        }
    }

    private static void tell(EngineGuard.Pass pass, boolean answered, Duration took) {
        if (answered) {
            pass.answered(took);
        } else {
            pass.failed(took);
        }
    }

    private static EngineResult failed(Engine engine, String why) {
        return EngineResult.of(new EngineAnswer.Failed(why), engine.name());
    }

    private static String outcome(EngineAnswer answer) {
        if (answer instanceof EngineAnswer.Failed failed) {
            return failed.cause();
        }
        return answer instanceof EngineAnswer.Reply
                ? "reply"
                : answer instanceof EngineAnswer.HandOff ? "hand_off" : "resolve";
    }

    private Duration since(long begin) {
        return Duration.ofNanos(nanoTime.getAsLong() - begin);
    }
}
