package io.baton.application.port.out.engine;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.engine.Turn;
import java.util.List;

/** The actions that a connection declares for its engines (product.md 4): offered, performed, recorded. */
public interface TurnActions {

    /** A connection that declares none. */
    TurnActions NONE = new TurnActions() {
        @Override
        public List<TurnTools.Offer> offers(ConnectionId connection) {
            return List.of();
        }

        @Override
        public TurnTools.Outcome perform(Turn turn, int number, String action, String arguments) {
            return new TurnTools.Outcome(false, "There is no such action");
        }

        @Override
        public boolean hasChanged(ConnectionId connection, String turnId) {
            return false;
        }
    };

    /** What an engine may do for this connection. */
    List<TurnTools.Offer> offers(ConnectionId connection);

    /**
     * Performs an action with the custom data of the turn's session; recorded before it is sent. Trouble is an outcome, never an exception.
     *
     * @param number counts the actions of a turn from 1 over all engines that were asked
     * @param arguments a JSON object, as text
     */
    TurnTools.Outcome perform(Turn turn, int number, String action, String arguments);

    /** Whether a turn, in whichever attempt, has started an action that is not GET: it must not be asked again (architecture.md, effects). */
    boolean hasChanged(ConnectionId connection, String turnId);
}
