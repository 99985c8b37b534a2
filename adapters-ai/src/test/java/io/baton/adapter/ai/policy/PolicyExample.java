package io.baton.adapter.ai.policy;

import io.baton.adapter.ai.OfflineDetectors;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.Channel;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.Turn;
import io.baton.domain.handoff.HandoffDecision;
import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.handoff.Heard;
import io.baton.domain.handoff.Signals;
import io.baton.domain.handoff.Tally;
import io.baton.domain.sid.MessageSid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A conversation of the table, played with the real detectors. */
final class PolicyExample {

    private static final OfflineDetectors DETECTORS = new OfflineDetectors();
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final WrittenPolicy policy;
    private final List<String> lines;
    private final List<Utterance> transcript = new ArrayList<>();
    private final Map<String, String> collected = new HashMap<>();
    private Tally tally = Tally.zero();

    PolicyExample(WrittenPolicy policy, List<String> lines) {
        this.policy = policy;
        this.lines = List.copyOf(lines);
    }

    /** What was decided about a message, and what the detectors saw in it. */
    record Decided(HandoffDecision decision, Signals signals) {}

    List<Decided> play() {
        List<Decided> decided = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.startsWith("C: ")) {
                says(Author.CUSTOMER, line.substring(3));
                decided.add(decide(line.substring(3), answer(i + 1 < lines.size() ? lines.get(i + 1) : "C: ")));
            } else if (line.startsWith("AI: ")) {
                says(Author.AI_WORKER, line.substring(4));
            }
        }
        return decided;
    }

    private void says(Author author, String text) {
        int index = transcript.size();
        transcript.add(new Utterance(
                new MessageSid("IM%032x".formatted(index)), index, author, author.name(), text, List.of(), NOW));
    }

    private Decided decide(String text, EngineAnswer answer) {
        var signals = DETECTORS.detect(turn(), policy.policy().forbiddenTopics());
        var missing = policy.policy().requiredInformation().missing(policy.channel(), collected.keySet());
        var verdict = policy.policy().decide(tally, new Heard(signals, text, missing), answer);
        tally = verdict.tally();
        collected.putAll(verdict.learned());
        return new Decided(verdict.decision(), signals);
    }

    private static EngineAnswer answer(String next) {
        return switch (next) {
            case "AI is unsure" -> new EngineAnswer.Reply("Perhaps.", 0.1, List.of());
            case "AI fails" -> new EngineAnswer.Failed("down");
            case "AI asks for a human" -> new EngineAnswer.HandOff(HandoffReason.INSUFFICIENT_TOOLS, null);
            default -> new EngineAnswer.Reply(next, 1, List.of());
        };
    }

    private Turn turn() {
        return new Turn(
                new ConnectionId(new UUID(0, 1)),
                "turn",
                1,
                "session",
                NOW,
                Channel.WEB,
                "und",
                "",
                transcript,
                transcript.size() - 1,
                Map.of(),
                List.of(),
                List.of(),
                null);
    }
}
