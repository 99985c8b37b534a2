package io.baton.adapter.ai.http;

import io.baton.adapter.ai.answer.AnswerJson;
import io.baton.adapter.ai.http.AgentRequest.Purpose;
import io.baton.adapter.ai.remote.Deadline;
import io.baton.adapter.ai.remote.RemoteCalls;
import io.baton.adapter.ai.remote.RemoteFailure;
import io.baton.application.port.out.engine.Engine;
import io.baton.application.port.out.engine.EngineUnavailable;
import io.baton.application.port.out.engine.TurnTools;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.EngineAnswer.Failed;
import io.baton.domain.engine.EngineAnswer.HandOff;
import io.baton.domain.engine.EngineName;
import io.baton.domain.engine.EngineResult;
import io.baton.domain.engine.Turn;
import io.baton.domain.handoff.AgentsLanguage;
import io.baton.domain.handoff.HandoffBrief;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Asks the user's own agent: signed JSON to a URL (architecture.md, {@code http} engine; docs/engines.md). A repeat of a request keeps its
 * {@code turnId}. Safe for use by many threads.
 */
public final class HttpEngine implements Engine {

    private static final String NOT_JSON = "the agent's answer is no JSON object";

    private final HttpEngineSettings settings;
    private final RemoteCalls calls;
    private final InstantSource clock;

    /** An engine that calls by these settings. */
    public HttpEngine(HttpEngineSettings settings, RemoteCalls calls, InstantSource clock) {
        this.settings = settings;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public String name() {
        return EngineName.HTTP.wire();
    }

    @Override
    public EngineResult answer(Turn turn, TurnTools tools) {
        try {
            return AnswerJson.of(ask(turn, Purpose.ANSWER, null))
                    .map(json -> result(turn, json))
                    .orElseGet(() -> EngineResult.of(new Failed(NOT_JSON), name()));
        } catch (RemoteFailure failure) {
            return EngineResult.of(new Failed(failure.why()), name());
        }
    }

    private EngineResult result(Turn turn, AnswerJson json) {
        var said = new AgentAnswer(json, settings.masking());
        EngineAnswer answer = said.answer();
        if (answer instanceof Failed) {
            return EngineResult.of(answer, name());
        }
        var brief = answer instanceof HandOff ? said.brief(turn).orElse(null) : null;
        return new EngineResult(answer, name(), json.collected(turn.missing()), null, brief);
    }

    @Override
    public HandoffBrief brief(Turn turn, AgentsLanguage agents) {
        try {
            return AnswerJson.of(ask(turn, Purpose.BRIEF, agents))
                    .flatMap(json -> new AgentAnswer(json, settings.masking()).brief(turn))
                    .orElseThrow(() -> new EngineUnavailable("the agent wrote no brief"));
        } catch (RemoteFailure failure) {
            throw new EngineUnavailable(failure.why(), failure);
        }
    }

    private String ask(Turn turn, Purpose purpose, @Nullable AgentsLanguage agents) {
        return calls.exchange(() -> request(turn, purpose, agents), Deadline.in(settings.timeout(), clock))
                .text();
    }

    // made anew for a repeat: its timestamp must be young
    private HttpRequest request(Turn turn, Purpose purpose, @Nullable AgentsLanguage agents) {
        var now = clock.instant();
        var timestamp = Long.toString(now.getEpochSecond());
        var body = AgentRequest.of(turn, purpose, agents, now);
        return HttpRequest.newBuilder(settings.url())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("User-Agent", "baton")
                .header("X-Baton-Timestamp", timestamp)
                .header("X-Baton-Signature", Signature.of(settings.secret(), timestamp, body))
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
