package io.baton.domain.engine;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.Channel;
import io.baton.domain.conversation.Utterance;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question to an engine: everything the customer has written and nobody has answered yet, with what leads to it (product.md 4).
 *
 * @param turnId the same on a repeat, so that an engine can recognise one
 * @param attempt 1, or 2 for the one repeat
 * @param transcript in order; the last lines of {@link Author#CUSTOMER} are the ones to answer
 * @param answerFrom index of the first customer message that nobody has answered
 * @param missing required information that is not known yet, by name (product.md 3.1)
 * @param knowledge the passages of the articles that are nearest to the customer's latest message
 * @param previousSummary of the session before this one; null when there was none
 */
public record Turn(
        ConnectionId connection,
        String turnId,
        int attempt,
        String sessionId,
        Instant at,
        Channel channel,
        String language,
        String instructions,
        List<Utterance> transcript,
        int answerFrom,
        Map<String, String> customData,
        List<String> missing,
        List<KnowledgePassage> knowledge,
        @Nullable String previousSummary) {

    public Turn {
        transcript = List.copyOf(transcript);
        customData = Map.copyOf(new LinkedHashMap<>(customData));
        missing = List.copyOf(missing);
        knowledge = List.copyOf(knowledge);
    }

    /** The same turn with passages of articles. */
    public Turn knowing(List<KnowledgePassage> passages) {
        return new Turn(
                connection,
                turnId,
                attempt,
                sessionId,
                at,
                channel,
                language,
                instructions,
                transcript,
                answerFrom,
                customData,
                missing,
                passages,
                previousSummary);
    }

    /** The customer's unanswered messages, oldest first. */
    public List<Utterance> questions() {
        return transcript.stream()
                .filter(line -> line.author() == Author.CUSTOMER && line.index() >= answerFrom)
                .toList();
    }

    /** The customer's latest message. */
    public Optional<Utterance> latestQuestion() {
        var questions = questions();
        return questions.isEmpty() ? Optional.empty() : Optional.of(questions.get(questions.size() - 1));
    }
}
