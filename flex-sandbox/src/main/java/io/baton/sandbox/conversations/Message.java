package io.baton.sandbox.conversations;

import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.Directory;
import io.baton.sandbox.core.Resource;
import io.baton.sandbox.core.Sids;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message; its index counts from 0 in its conversation. */
public final class Message implements Resource {
    private final String sid = Sids.random("IM");
    private final int index;
    private final Draft draft;
    private final @Nullable String participantSid;
    private final String source;
    private final Instant created;
    private final Directory<Receipt> receipts = new Directory<>("Receipts");
    private Attributes attributes;
    private Instant updated;

    Message(int index, Draft draft, @Nullable String participantSid, String source, Instant created) {
        this.index = index;
        this.draft = draft;
        this.attributes = draft.attributes();
        this.participantSid = participantSid;
        this.source = source;
        this.created = created;
        this.updated = created;
    }

    @Override
    public String sid() {
        return sid;
    }

    /** The place in the conversation. */
    public int index() {
        return index;
    }

    /** Author, body and media. */
    public Draft draft() {
        return draft;
    }

    /** The attributes, as last written. */
    public Attributes attributes() {
        return attributes;
    }

    /** The participant whose identity or address is the author, if there is one. */
    public @Nullable String participantSid() {
        return participantSid;
    }

    /** Where it came from: API, SDK, SMS or WHATSAPP. */
    public String source() {
        return source;
    }

    /** How it went to each phone. */
    public Directory<Receipt> receipts() {
        return receipts;
    }

    /** When it was written. */
    public Instant created() {
        return created;
    }

    /** When it last changed. */
    public Instant updated() {
        return updated;
    }

    void setAttributes(Attributes wanted, Instant now) {
        attributes = wanted;
        updated = now;
    }
}
