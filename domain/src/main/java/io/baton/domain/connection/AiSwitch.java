package io.baton.domain.connection;

/** Whether the AI takes new conversations (product.md 1.9). */
public enum AiSwitch {
    LIVE,
    PAUSED
}
