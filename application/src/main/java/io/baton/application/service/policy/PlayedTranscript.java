package io.baton.application.service.policy;

import io.baton.application.port.in.policy.TryPolicyUseCase.Line;
import io.baton.application.port.in.policy.TryPolicyUseCase.TriedTurn;
import io.baton.application.port.out.engine.Detectors;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.Channel;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.Turn;
import io.baton.domain.handoff.Explanation;
import io.baton.domain.handoff.HandoffDecision;
import io.baton.domain.handoff.HandoffPolicy;
import io.baton.domain.handoff.Heard;
import io.baton.domain.handoff.Signals;
import io.baton.domain.handoff.Tally;
import io.baton.domain.sid.MessageSid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A made-up conversation under one policy: the rules and their memory are those of sessions. */
final class PlayedTranscript {

    private static final String NOWHERE = "try";

    private final HandoffPolicy policy;
    private final Channel channel;
    private final Detectors detectors;
    private final ConnectionId connection;
    private final Instant now;

    private final List<Utterance> lines = new ArrayList<>();
    private final Map<String, String> collected = new HashMap<>();
    private Tally tally = Tally.zero();
    private @Nullable TriedTurn handedOff;

    PlayedTranscript(HandoffPolicy policy, Channel channel, Detectors detectors, ConnectionId connection, Instant now) {
        this.policy = policy;
        this.channel = channel;
        this.detectors = detectors;
        this.connection = connection;
        this.now = now;
    }

    List<TriedTurn> play(List<Line> transcript) {
        List<TriedTurn> turns = new ArrayList<>();
        for (int i = 0; i < transcript.size(); i++) {
            var line = transcript.get(i);
            lines.add(utterance(i, line));
            if (line.byCustomer()) {
                turns.add(turn(i, line.text(), answer(transcript, i)));
            }
        }
        return turns;
    }

    private Utterance utterance(int index, Line line) {
        return new Utterance(
                new MessageSid("IM%032x".formatted(index)),
                index,
                line.byCustomer() ? Author.CUSTOMER : Author.AI_WORKER,
                line.byCustomer() ? "customer" : "ai",
                line.text(),
                List.of(),
                now);
    }

    private static EngineAnswer answer(List<Line> transcript, int question) {
        boolean answered = question + 1 < transcript.size()
                && !transcript.get(question + 1).byCustomer();
        return new EngineAnswer.Reply(answered ? transcript.get(question + 1).text() : "…", 1, List.of());
    }

    private TriedTurn turn(int index, String text, EngineAnswer answer) {
        var signals = detectors.detect(question(index), policy.forbiddenTopics());
        var before = handedOff;
        if (before != null) {
            return withHumans(index, signals, before);
        }
        var missing = policy.requiredInformation().missing(channel, collected.keySet());
        var verdict = policy.decide(tally, new Heard(signals, text, missing), answer);
        tally = verdict.tally();
        collected.putAll(verdict.learned());
        var turn = tried(index, signals, verdict.decision());
        if (verdict.decision() instanceof HandoffDecision.HandOff) {
            handedOff = turn;
        }
        return turn;
    }

    private static TriedTurn tried(int index, Signals signals, HandoffDecision decision) {
        var rule = decision instanceof HandoffDecision.Keep ? null : decision.rule();
        return new TriedTurn(index, signals, decision.wire(), rule, decision.words(), Explanation.of(decision));
    }

    private static TriedTurn withHumans(int index, Signals signals, TriedTurn since) {
        var why = "Humans have the conversation since message " + since.index() + ".";
        return new TriedTurn(index, signals, since.decision(), since.rule(), since.words(), why);
    }

    private Turn question(int index) {
        return new Turn(
                connection,
                NOWHERE,
                1,
                NOWHERE,
                now,
                channel,
                "und",
                "",
                lines,
                index,
                Map.of(),
                List.of(),
                List.of(),
                null);
    }
}
