package io.baton.application.port.out.flex;

import io.baton.domain.connection.Secret;
import io.baton.domain.event.LaneEvent;
import io.baton.domain.event.UnknownEvent;
import io.baton.domain.sid.Sid;
import io.baton.domain.sid.TaskSid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what Twilio posts, as it was posted (contract.md 9, product.md 2.1). */
public interface TwilioWebhooks {

    /** A request body as received. */
    record Raw(Kind kind, byte[] body) {
        /** How the body is written. */
        public enum Kind {
            FORM,
            JSON
        }
    }

    /** The body is no form, no JSON, or lacks what every event has; the message names field and expectation. */
    final class Undecodable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Undecodable(String message) {
            super(message);
        }
    }

    /**
     * One event of a request.
     *
     * @param key identifies the event: its SID; else message SID and type; else a hash without {@code RetryCount} (product.md 2.1)
     * @param source {@code taskrouter} or {@code conversations}
     * @param type Twilio's event type, for example {@code reservation.created}
     * @param account the account that the event claims; null when it names none
     * @param workspace null for Conversations
     * @param lane the SIDs that decide the lane, best first: conversation, call, task, workspace (architecture.md, "Which lane")
     * @param task the task that the event is about, to be linked; null when it is about none
     * @param occurredAt Twilio's own time of the event
     * @param stored the form or the JSON event as text, to be read again by {@link #read}
     */
    record Envelope(
            String key,
            String source,
            String type,
            @Nullable String account,
            @Nullable String workspace,
            List<Sid> lane,
            @Nullable TaskSid task,
            Instant occurredAt,
            String stored) {
        public Envelope {
            lane = List.copyOf(lane);
        }
    }

    /**
     * Whether the signature is Twilio's for this body at this URL under one of the tokens; compared in constant time. A form is signed by
     * its parameters, JSON by {@code bodySHA256} in the query.
     *
     * @param url the configured public URL, with the query as received
     * @param signature the header {@code X-Twilio-Signature}
     */
    boolean verify(URI url, Raw raw, String signature, List<Secret> tokens);

    /** The account that the body claims, unbelieved, for counting refusals; null when it names none. */
    @Nullable
    String claimedAccount(Raw raw);

    /**
     * Takes the events out of a body: one for a form, any number for an Event Streams batch. Throws {@link Undecodable}.
     *
     * @param receivedAt stands in when an event names no time of its own
     */
    List<Envelope> envelopes(Raw raw, Instant receivedAt);

    /** Reads a stored event; a type that Baton does not know is {@link UnknownEvent}. */
    LaneEvent read(String source, String type, String stored);
}
