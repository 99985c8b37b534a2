package io.baton.domain.connection;

/** How the AI worker takes a conversation (product.md 2.5). */
public enum Engagement {
    /** The AI worker accepts and becomes the assigned worker. */
    ACCEPT,
    /** The AI answers while its reservation is pending; a handoff then lets the very same task go to humans. */
    HOLD
}
