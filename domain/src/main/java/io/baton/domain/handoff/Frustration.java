package io.baton.domain.handoff;

/** How annoyed the customer's last message sounds; the order is that of strength (product.md 3.1). */
public enum Frustration {
    NONE,
    SOME,
    STRONG
}
