package io.baton.adapter.persistence;

import io.baton.adapter.persistence.document.StorableText;
import io.baton.application.port.out.lane.LaneId;
import io.baton.domain.session.Session;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session's row: the whole session as a document, and beside it what is searched. */
@Entity
@Table(name = "session")
@SuppressWarnings("UnusedVariable") // what is searched is read by SQL alone
public class SessionEntity {
    @Id
    private UUID id;

    @Column(name = "lane_id")
    private UUID laneId;

    @Column(name = "connection_id")
    private UUID connectionId;

    private String state;

    private String channel;

    @Column(name = "customer_address")
    private @Nullable String customerAddress;

    private @Nullable String reason;

    @Column(name = "owner_epoch")
    private int ownerEpoch;

    @Version
    private int version;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Convert(converter = JsonbConverter.class)
    private String document;

    /** For JPA, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected SessionEntity() {}

    @SuppressWarnings("NullAway.Init")
    static SessionEntity of(LaneId lane, Session session, String document, Instant now) {
        var entity = new SessionEntity();
        entity.id = session.id().value();
        entity.laneId = lane.value();
        entity.connectionId = session.connection().value();
        entity.openedAt = session.openedAt();
        entity.take(session, document, now);
        return entity;
    }

    void take(Session session, String newDocument, Instant now) {
        state = session.state().wire();
        channel = session.customer().channel().wire();
        customerAddress = storable(session.customer().address());
        reason = decidingReason(session);
        ownerEpoch = session.ownerEpoch();
        updatedAt = now;
        closedAt = session.closedAt();
        document = newDocument;
    }

    LaneId lane() {
        return new LaneId(laneId);
    }

    String document() {
        return document;
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : StorableText.of(text);
    }

    private static @Nullable String decidingReason(Session session) {
        var handoff = session.handoff();
        return handoff == null
                ? null
                : handoff.reasons().stream()
                        .findFirst()
                        .map(reason -> reason.code())
                        .orElse(null);
    }
}
