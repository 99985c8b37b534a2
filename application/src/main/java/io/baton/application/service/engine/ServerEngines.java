package io.baton.application.service.engine;

import io.baton.domain.connection.Secret;
import io.baton.domain.engine.EngineName;
import io.baton.domain.engine.HttpAgent;
import io.baton.domain.engine.OpenAiModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The engines that the operator configured, for connections that set none of their own.
 *
 * @param first asked first; the local one follows it
 * @param openAi null when none was configured
 * @param openAiKey null when it asks for none
 */
public record ServerEngines(
        EngineName first,
        @Nullable OpenAiModel openAi,
        @Nullable Secret openAiKey,
        @Nullable HttpAgent http,
        @Nullable Secret httpSecret) {

    /** The local engine alone. */
    public static ServerEngines localOnly() {
        return new ServerEngines(EngineName.LOCAL, null, null, null, null);
    }

    List<EngineName> chain() {
        return first == EngineName.LOCAL ? List.of(first) : List.of(first, EngineName.LOCAL);
    }

    /** Whether connections may name this engine without settings of their own. */
    boolean has(EngineName name) {
        return switch (name) {
            case LOCAL -> true;
            case OPENAI -> openAi != null;
            case HTTP -> http != null && httpSecret != null;
        };
    }
}
