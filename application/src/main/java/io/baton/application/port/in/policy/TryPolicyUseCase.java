package io.baton.application.port.in.policy;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.conversation.Channel;
import io.baton.domain.handoff.HandoffPolicies;
import io.baton.domain.handoff.Signals;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plays a transcript through a policy; nothing is kept, nobody is asked (architecture.md, Interfaces). */
public interface TryPolicyUseCase {

    /** A line of a made-up conversation. */
    record Line(boolean byCustomer, String text) {}

    /**
     * What the policy does about a customer's message.
     *
     * @param index of the message among all lines, from 0
     * @param decision {@code keep}, {@code ask_first}, {@code hand_off} or {@code decline}
     * @param rule that decided; null when the AI goes on
     * @param words that triggered it; null when there were none
     * @param why a sentence for people
     */
    record TriedTurn(
            int index, Signals signals, String decision, @Nullable String rule, @Nullable String words, String why) {}

    /**
     * One entry for each message of the customer; empty when there is no such connection. The AI's lines are taken for what the engine answered,
     * and a message without one for a message that the engine would have answered.
     *
     * @param draft null tries the saved policy
     */
    Optional<List<TriedTurn>> tryPolicy(
            ConnectionId connection, @Nullable HandoffPolicies draft, Channel channel, List<Line> transcript);
}
