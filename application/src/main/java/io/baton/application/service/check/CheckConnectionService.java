package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.CheckConnectionUseCase;
import io.baton.application.port.in.check.Finding;
import io.baton.application.port.in.check.FixRefused;
import io.baton.application.port.in.check.FixResult;
import io.baton.application.port.out.audit.AuditLog;
import io.baton.application.port.out.check.FormerSettings;
import io.baton.application.port.out.connection.ConnectionStore;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.FlexConnection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks connections, repairs them and puts repairs back. No call to Twilio is made inside a transaction. */
public final class CheckConnectionService implements CheckConnectionUseCase {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ConnectionStore connections;
    private final UnitOfWork work;
    private final InstantSource clock;
    private final CheckRun checks;
    private final Map<CheckCode, Fix> fixes;
    private final FixRun fixRun;

    /**
     * Checks by these checks and repairs by these fixes.
     *
     * @param threads on which checks wait for Twilio
     */
    public CheckConnectionService(
            ConnectionStore connections,
            UnitOfWork work,
            InstantSource clock,
            ExecutorService threads,
            List<Check> checks,
            List<Fix> fixes,
            FormerSettings formerSettings,
            AuditLog audit) {
        this.connections = connections;
        this.work = work;
        this.clock = clock;
        this.checks = new CheckRun(checks, threads, PATIENCE);
        this.fixes = fixes.stream().collect(Collectors.toUnmodifiableMap(Fix::code, Function.identity()));
        this.fixRun = new FixRun(formerSettings, work, audit);
    }

    @Override
    public Optional<List<Finding>> check(ConnectionId id, Set<CheckCode> codes) {
        return connection(id).map(connection -> checks.run(new Inspection(connection, clock.instant()), codes).stream()
                .map(this::withoutMissingFix)
                .toList());
    }

    @Override
    public Optional<FixResult> fix(ConnectionId id, CheckCode code, boolean dryRun, boolean force) {
        return connection(id).map(connection -> fixRun.apply(fix(code), connection, dryRun, force));
    }

    @Override
    public Optional<FixResult> undo(ConnectionId id, CheckCode code) {
        return connection(id).map(connection -> fixRun.undo(fix(code), connection));
    }

    private Optional<FlexConnection> connection(ConnectionId id) {
        return work.call(() -> connections.find(id));
    }

    private Fix fix(CheckCode code) {
        var fix = fixes.get(code);
        if (fix == null) {
            throw FixRefused.notFixable("Baton can not repair " + code.wire() + ": the check says what to do by hand");
        }
        return fix;
    }

    private Finding withoutMissingFix(Finding finding) {
        return finding.fixable() && !fixes.containsKey(finding.code()) ? finding.byHand() : finding;
    }
}
