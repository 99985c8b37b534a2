package io.baton.domain.handoff;

import java.util.Locale;

/**
 * What happens in each of the cases of the table in product.md 3.1; a level is a name for a whole set of them.
 *
 * @param noProgressTurns after so many turns that brought nothing, humans take over; 0 is never
 */
public record Toggles(
        OnForbiddenTopic forbiddenTopic,
        OnHumanRequest humanRequest,
        OnFrustration frustration,
        OnUnsure unsure,
        OnEngineFailure engineFailure,
        int noProgressTurns) {

    /** A customer touches a topic that the AI must leave alone. */
    public enum OnForbiddenTopic {
        DECLINE,
        HAND_OFF
    }

    /** A customer asks for a human. */
    public enum OnHumanRequest {
        DECLINE,
        AT_ONCE,
        /** One question for what is missing, and whatever the answer, humans take over. */
        AFTER_ONE_QUESTION,
        /** The first time the customer is asked for the problem, and the AI tries. */
        SECOND_TIME
    }

    /** A customer sounds annoyed. */
    public enum OnFrustration {
        NEVER,
        ANY,
        STRONG_OR_TWICE,
        STRONG_TWICE_RUNNING;

        boolean isTooMuch(Frustration frustration, Tally tally) {
            return switch (this) {
                case NEVER -> false;
                case ANY -> frustration != Frustration.NONE;
                case STRONG_OR_TWICE -> frustration == Frustration.STRONG
                        || (frustration == Frustration.SOME && tally.frustratedTurns() >= 2);
                case STRONG_TWICE_RUNNING -> tally.strongTurnsRunning() >= 2;
            };
        }
    }

    /** The engine asks for a human, or does not know. */
    public enum OnUnsure {
        DECLINE(Integer.MAX_VALUE),
        AT_ONCE(0),
        AFTER_ONE_MORE_TRY(1),
        AFTER_TWO_MORE_TRIES(2);

        private final int furtherTries;

        OnUnsure(int furtherTries) {
            this.furtherTries = furtherTries;
        }

        boolean triesAgain(Tally tally) {
            return tally.unsureTurns() <= furtherTries;
        }
    }

    /** The engine gives no usable answer. */
    public enum OnEngineFailure {
        /** The AI excuses itself and tries again with the next message. */
        APOLOGISE,
        HAND_OFF
    }

    /** The API's spelling of a toggle's value. */
    public static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
