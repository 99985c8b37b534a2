package io.baton.application.port.out.caller;

/** What somebody may do (product.md 5.5). */
public enum Role {
    /** Everything: connections and secrets too. */
    ADMIN("admin"),
    /** Sees all and acts on sessions. */
    SUPERVISOR("supervisor"),
    /** Sees. */
    VIEWER("viewer");

    private final String wire;

    Role(String wire) {
        this.wire = wire;
    }

    /** As logins and resources name it. */
    public String wire() {
        return wire;
    }
}
