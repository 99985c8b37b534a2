package io.baton.adapter.rest;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.CheckConnectionUseCase;
import io.baton.application.port.in.check.Finding;
import io.baton.application.port.in.check.FixResult;
import io.baton.application.port.in.check.FixResult.Change;
import io.baton.domain.connection.ConnectionId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One connection whose AI worker is offline. */
public final class FakeChecks implements CheckConnectionUseCase {

    public static final ConnectionId CONNECTION = new ConnectionId(new UUID(7, 7));

    /** What stands in the way of fixes and undoings; nothing unless a test says so. */
    public Runnable obstacle = () -> {};

    /** How the last fix was asked for. */
    public String asked = "";

    @Override
    public Optional<List<Finding>> check(ConnectionId id, Set<CheckCode> codes) {
        return known(id).map(connection -> Arrays.stream(CheckCode.values())
                .filter(code -> codes.isEmpty() || codes.contains(code))
                .map(FakeChecks::finding)
                .toList());
    }

    private static Finding finding(CheckCode code) {
        return code == CheckCode.WORKER_AVAILABLE
                ? Finding.failed(code, "Offline", "No customer gets the AI", "Baton moves it")
                : Finding.ok(code, "as it should be");
    }

    @Override
    public Optional<FixResult> fix(ConnectionId id, CheckCode code, boolean dryRun, boolean force) {
        obstacle.run();
        asked = code.wire() + (dryRun ? " dryRun" : "") + (force ? " force" : "");
        return known(id)
                .map(connection -> new FixResult(List.of(new Change("activity", "Offline", "Available")), !dryRun));
    }

    @Override
    public Optional<FixResult> undo(ConnectionId id, CheckCode code) {
        obstacle.run();
        return known(id)
                .map(connection -> new FixResult(List.of(new Change("activity", "Available", "Offline")), true));
    }

    private static Optional<ConnectionId> known(ConnectionId id) {
        return Optional.of(id).filter(CONNECTION::equals);
    }
}
