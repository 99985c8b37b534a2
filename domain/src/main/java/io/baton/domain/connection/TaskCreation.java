package io.baton.domain.connection;

/** Whether Baton makes a task for a conversation that has none (product.md 2.10). */
public enum TaskCreation {
    WHEN_MISSING,
    NEVER
}
