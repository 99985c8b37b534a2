package io.baton.adapter.rest;

import io.baton.application.port.in.audit.ReadAuditUseCase;
import io.baton.application.port.out.audit.AuditLog.Change;
import io.baton.application.port.out.audit.AuditStore.Filter;
import io.baton.application.port.out.audit.AuditStore.Line;
import io.baton.application.port.out.lane.SessionStore.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An audit log of one line that remembers what it was asked for. */
public final class FakeAudit implements ReadAuditUseCase {

    public final List<Filter> asked = new ArrayList<>();

    @Override
    public Page<Line> list(Filter filter) {
        asked.add(filter);
        if ("nonsense".equals(filter.before())) {
            throw new IllegalArgumentException("not a cursor that was given out");
        }
        var change = new Change("ai.switched", "acme", null, Map.of("ai", "LIVE"), Map.of("ai", "PAUSED"));
        return new Page<>(List.of(new Line(7, Instant.parse("2026-03-02T09:00:00Z"), "ada", change)), "bmV4dA");
    }
}
