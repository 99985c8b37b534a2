package io.baton.sandbox.conversations;

import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.Resource;
import io.baton.sandbox.core.Sids;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody in a conversation: an identity (web chat, agent) or a messaging binding (phone). */
public final class Participant implements Resource {
    /** Message and participant attributes: 4 KB (contract.md 6.5). */
    public static final int ATTRIBUTES_LIMIT = 4096;

    private final String sid = Sids.random("MB");
    private final @Nullable String identity;
    private final @Nullable Binding binding;
    private final String roleSid;
    private final Instant created;
    private Attributes attributes;
    private Instant updated;

    Participant(
            @Nullable String identity,
            @Nullable Binding binding,
            Attributes attributes,
            String roleSid,
            Instant created) {
        this.identity = identity;
        this.binding = binding;
        this.attributes = attributes;
        this.roleSid = roleSid;
        this.created = created;
        this.updated = created;
    }

    @Override
    public String sid() {
        return sid;
    }

    /** The chat identity. */
    public @Nullable String identity() {
        return identity;
    }

    /** The phone. */
    public @Nullable Binding binding() {
        return binding;
    }

    /** Free attributes. */
    public Attributes attributes() {
        return attributes;
    }

    /** The role in the conversation. */
    public String roleSid() {
        return roleSid;
    }

    /** When it joined. */
    public Instant created() {
        return created;
    }

    /** When it last changed. */
    public Instant updated() {
        return updated;
    }

    /** The author of its messages: its identity, or the phone's address. */
    public String author() {
        return identity != null ? identity : binding == null ? sid : binding.address();
    }

    void setAttributes(Attributes wanted, Instant now) {
        attributes = wanted;
        updated = now;
    }
}
