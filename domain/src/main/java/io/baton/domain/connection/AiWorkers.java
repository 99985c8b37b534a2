package io.baton.domain.connection;

import io.baton.domain.sid.ActivitySid;
import io.baton.domain.sid.WorkerSid;
import java.util.List;

/**
 * The AI workers of a connection (product.md 1.3).
 *
 * @param wanted how many there shall be, from 1 to 40
 * @param sids those there are, in the order of their numbers; one beyond the number wanted only ends what it does
 * @param availableActivity the activity in which they take tasks
 */
public record AiWorkers(int wanted, List<WorkerSid> sids, ActivitySid availableActivity) {

    public AiWorkers {
        sids = List.copyOf(sids);
    }
}
