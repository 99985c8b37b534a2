package io.baton.application.service.engine;

import io.baton.application.port.out.engine.Engine;
import io.baton.domain.masking.Masking;
import java.time.Duration;
import java.util.List;

/**
 * The engines of a connection, made from its settings.
 *
 * @param version of the settings that chose them
 * @param deadline of a turn, all engines together
 * @param concurrency of each
 * @param masking what leaves no trace in summaries, nor goes to a hosted model
 */
public record ChosenEngines(List<Engine> chain, int version, Duration deadline, int concurrency, Masking masking) {

    public ChosenEngines {
        chain = List.copyOf(chain);
    }
}
