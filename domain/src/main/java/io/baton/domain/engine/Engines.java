package io.baton.domain.engine;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which engines answer a connection's customers, and how long they may take (product.md 4). Secrets are kept apart, by the names given here.
 *
 * @param chain asked in this order until one answers; empty for the server's own choice
 * @param deadline of a turn, all engines together
 * @param concurrency how many turns of the connection an engine works at once
 * @param openAi null for the server's own
 * @param http null for the server's own
 */
public record Engines(
        List<EngineName> chain,
        Duration deadline,
        int concurrency,
        @Nullable OpenAiModel openAi,
        @Nullable HttpAgent http) {

    /** The name under which the key of {@link #openAi} is kept. */
    public static final String OPENAI_KEY = "engine.openai.api-key";

    /** The name under which the secret of {@link #http} is kept. */
    public static final String HTTP_SECRET = "engine.http.secret";

    public Engines {
        chain = List.copyOf(chain);
    }

    /** The server's own choice, with a deadline of 20 s. */
    public static Engines defaults() {
        return new Engines(List.of(), Duration.ofSeconds(20), 8, null, null);
    }
}
