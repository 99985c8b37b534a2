package io.baton.application.service.webhook;

import io.baton.application.port.in.webhook.AcceptWebhookUseCase;
import io.baton.application.port.out.check.RefusalCount;
import io.baton.application.port.out.connection.ConnectionStore;
import io.baton.application.port.out.flex.TwilioWebhooks;
import io.baton.application.port.out.flex.TwilioWebhooks.Envelope;
import io.baton.application.port.out.lane.LaneStore;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.application.service.lane.Arrivals;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.WebhookToken;
import io.baton.domain.sid.Sid;
import io.baton.domain.sid.TaskSid;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Verifies a webhook, binds it to its connection and stores it; nothing else happens in the request. */
public final class AcceptWebhookService implements AcceptWebhookUseCase {

    private final ConnectionStore connections;
    private final TwilioWebhooks webhooks;
    private final UnitOfWork unitOfWork;
    private final LaneStore lanes;
    private final Arrivals arrivals;
    private final RefusalCount refusals;
    private final URI publicUrl;
    private final InstantSource clock;

    public AcceptWebhookService(
            ConnectionStore connections,
            TwilioWebhooks webhooks,
            UnitOfWork unitOfWork,
            LaneStore lanes,
            Arrivals arrivals,
            RefusalCount refusals,
            URI publicUrl,
            InstantSource clock) {
        this.connections = connections;
        this.webhooks = webhooks;
        this.unitOfWork = unitOfWork;
        this.lanes = lanes;
        this.arrivals = arrivals;
        this.refusals = refusals;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @Override
    public Answer accept(Webhook webhook) {
        var now = clock.instant();
        var connection = connection(webhook.token(), now);
        if (connection.isEmpty()) {
            return new Answer.UnknownToken();
        }
        try {
            return accept(webhook, connection.get(), webhooks.envelopes(webhook.raw(), now), now);
        } catch (TwilioWebhooks.Undecodable undecodable) {
            return new Answer.Undecodable(String.valueOf(undecodable.getMessage()));
        }
    }

    private Optional<FlexConnection> connection(String text, Instant now) {
        WebhookToken token;
        try {
            token = new WebhookToken(text);
        } catch (IllegalArgumentException noToken) {
            return Optional.empty();
        }
        return unitOfWork
                .call(() -> connections.findByToken(token))
                .filter(connection -> connection.webhookTokens().accept(token, now));
    }

    private Answer accept(Webhook webhook, FlexConnection connection, List<Envelope> envelopes, Instant now) {
        if (!isSigned(webhook, connection)) {
            countUnsigned(webhook, connection, now);
            return new Answer.BadSignature();
        }
        var foreign = envelopes.stream()
                .map(envelope -> foreign(envelope, connection))
                .flatMap(Optional::stream)
                .findFirst();
        if (foreign.isPresent()) {
            refusals.wrongAccount(connection.id(), foreign.get().sid(), now);
            return new Answer.Foreign(foreign.get().field());
        }
        arrivals.arrive(envelopes.stream()
                .map(envelope -> arriving(envelope, connection, now))
                .toList());
        return new Answer.Accepted();
    }

    private boolean isSigned(Webhook webhook, FlexConnection connection) {
        var signature = webhook.signature();
        var tokens = connection.credentials().signingTokens();
        return signature != null
                && url(webhook)
                        .filter(url -> webhooks.verify(url, webhook.raw(), signature, tokens))
                        .isPresent();
    }

    // the URL is what was configured at Twilio, never what a proxy or a header says (contract.md T16); a query that
    // makes it none is not Twilio's
    private Optional<URI> url(Webhook webhook) {
        var query = webhook.rawQuery() == null ? "" : "?" + webhook.rawQuery();
        var base = publicUrl.toString();
        var root = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        try {
            return Optional.of(new URI(root + "/webhooks/twilio/" + webhook.token() + query));
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    // product.md 1.4: the claim is unbelieved, it only says whose URL was pasted where it does not belong
    private void countUnsigned(Webhook webhook, FlexConnection connection, Instant now) {
        var claimed = webhooks.claimedAccount(webhook.raw());
        var own = connection.credentials().account().value();
        if (claimed != null && Sid.matches("AC", claimed) && !claimed.equals(own)) {
            refusals.wrongAccount(connection.id(), claimed, now);
        } else {
            refusals.badSignature(connection.id(), now);
        }
    }

    /** A SID that is not the connection's, and the field in which it stood. */
    private record Foreign(String field, String sid) {}

    private static Optional<Foreign> foreign(Envelope envelope, FlexConnection connection) {
        var account = connection.credentials().account().value();
        if (envelope.account() != null && !envelope.account().equals(account)) {
            return Optional.of(new Foreign("AccountSid", envelope.account()));
        }
        if (envelope.workspace() != null
                && !envelope.workspace().equals(connection.workspace().value())) {
            return Optional.of(new Foreign("WorkspaceSid", envelope.workspace()));
        }
        return Optional.empty();
    }

    private Arrivals.Arriving arriving(Envelope envelope, FlexConnection connection, Instant now) {
        return new Arrivals.Arriving(
                connection.id(),
                subject(envelope, connection),
                envelope.task(),
                envelope.key(),
                envelope.source(),
                envelope.type(),
                envelope.occurredAt(),
                now,
                envelope.stored());
    }

    // architecture.md, "Which lane": a task that names no conversation may be known to belong to one
    private String subject(Envelope envelope, FlexConnection connection) {
        Sid best = envelope.lane().isEmpty()
                ? connection.workspace()
                : envelope.lane().get(0);
        if (best instanceof TaskSid task) {
            return unitOfWork
                    .call(() -> lanes.linkedSubject(connection.id(), task))
                    .orElse(task.value());
        }
        return best.value();
    }
}
