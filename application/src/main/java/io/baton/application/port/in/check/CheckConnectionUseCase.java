package io.baton.application.port.in.check;

import io.baton.domain.connection.ConnectionId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what would silently break a connection, and repairs it (product.md 1.5, 1.6). Empty answers: there is no such connection. */
public interface CheckConnectionUseCase {

    /**
     * Checks, within some 20 seconds; what Twilio does not answer is {@code UNKNOWN}.
     *
     * @param codes only these; empty for all
     * @return in the order of the codes
     */
    Optional<List<Finding>> check(ConnectionId id, Set<CheckCode> codes);

    /**
     * Repairs what a check found, or says what it would change; throws {@link FixRefused}. The former values are kept for {@link #undo}.
     *
     * @param dryRun changes nothing
     * @param force replaces another program's webhook URL
     */
    Optional<FixResult> fix(ConnectionId id, CheckCode code, boolean dryRun, boolean force);

    /** Puts back what the fixes of this check replaced, as it was before the first of them; throws {@link FixRefused}. */
    Optional<FixResult> undo(ConnectionId id, CheckCode code);
}
