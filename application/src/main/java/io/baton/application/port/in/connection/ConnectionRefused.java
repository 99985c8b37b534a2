package io.baton.application.port.in.connection;

import java.util.List;

/** Twilio does not confirm what was filled in; nothing was saved (product.md 1.2). */
public final class ConnectionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A value that is wrong, as far as Twilio's answer tells.
     *
     * @param field as the API names it, for example {@code authToken}
     * @param detail what is wrong and what was expected; no secret
     */
    public record WrongValue(String field, String detail) {}

    private final transient List<WrongValue> wrong;

    public ConnectionRefused(List<WrongValue> wrong) {
        super("Twilio does not confirm: "
                + wrong.stream().map(WrongValue::field).toList());
        this.wrong = List.copyOf(wrong);
    }

    /** The wrong values, at least one. */
    public List<WrongValue> wrong() {
        return wrong;
    }
}
