package io.baton.adapter.persistence.document;

import com.fasterxml.jackson.core.JsonProcessingException;

/** A stored document does not fit its type. Says where, never what stands there: it may be a customer's words. */
public final class UnreadableDocument extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnreadableDocument(String type, JsonProcessingException cause) {
        super("a stored " + type + " cannot be read: " + cause.getClass().getSimpleName() + where(cause));
        setStackTrace(cause.getStackTrace());
    }

    private static String where(JsonProcessingException cause) {
        var location = cause.getLocation();
        return location == null ? "" : " at column " + location.getColumnNr();
    }
}
