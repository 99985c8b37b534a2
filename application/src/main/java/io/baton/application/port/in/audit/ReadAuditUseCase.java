package io.baton.application.port.in.audit;

import io.baton.application.port.out.audit.AuditStore;
import io.baton.application.port.out.lane.SessionStore.Page;

/** Reads the audit log (product.md 5.5). */
public interface ReadAuditUseCase {

    /** Lines of the organisations whose administrator the caller is, newest first; a cursor that was not given out is an {@link IllegalArgumentException}. */
    Page<AuditStore.Line> list(AuditStore.Filter filter);
}
