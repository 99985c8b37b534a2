package io.baton.domain.action;

/** The HTTP method of an action. */
public enum ActionMethod {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE;

    /** Whether nothing changes by it, so that a turn that used it may be asked again (architecture.md, effects). */
    public boolean isSafe() {
        return this == GET;
    }

    /** Whether it carries a body. */
    public boolean hasBody() {
        return this == POST || this == PUT || this == PATCH;
    }
}
