package io.baton.application.service.audit;

import io.baton.application.port.in.audit.ReadAuditUseCase;
import io.baton.application.port.out.audit.AuditLog;
import io.baton.application.port.out.audit.AuditStore;
import io.baton.application.port.out.caller.Caller;
import io.baton.application.port.out.caller.Role;
import io.baton.application.port.out.lane.SessionStore.Page;
import io.baton.application.port.out.lane.UnitOfWork;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Adds to each change who asked for it and when, and reads the log back. */
public final class AuditService implements AuditLog, ReadAuditUseCase {

    /** In the webhook URLs that fixes register, and what they replace: a token is a secret. */
    private static final Pattern WEBHOOK_TOKEN = Pattern.compile("(?<=/webhooks/twilio/)[A-Za-z0-9_-]+");

    private final AuditStore store;
    private final UnitOfWork work;
    private final Caller caller;
    private final InstantSource clock;

    public AuditService(AuditStore store, UnitOfWork work, Caller caller, InstantSource clock) {
        this.store = store;
        this.work = work;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public void record(Change change) {
        work.run(() -> store.append(clock.instant(), caller.name(), masked(change)));
    }

    private static Change masked(Change change) {
        return new Change(
                change.what(),
                change.organisation(),
                change.connection(),
                masked(change.before()),
                masked(change.after()));
    }

    private static Map<String, String> masked(Map<String, String> values) {
        Map<String, String> masked = new HashMap<>();
        values.forEach(
                (name, value) -> masked.put(name, WEBHOOK_TOKEN.matcher(value).replaceAll("***")));
        return masked;
    }

    @Override
    public Page<AuditStore.Line> list(AuditStore.Filter filter) {
        var grants = caller.grants();
        var shown = grants.everywhere(Role.ADMIN) ? filter : filter.of(grants.organisations(Role.ADMIN));
        return work.call(() -> store.list(shown));
    }
}
