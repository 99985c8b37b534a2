package io.baton.adapter.rest.problem;

import java.util.Locale;

/** Every kind of problem that Baton answers. The name is the stable part of its URI: rename none. */
public enum ProblemType {
    INVALID_REQUEST(400, "Some values are not valid"),
    MALFORMED_JSON(400, "The body is not a JSON object"),
    INCOMPLETE_BODY(400, "The body ended early"),
    UNDECODABLE_EVENT(400, "The event can't be read"),
    LOGIN_NEEDED(401, "The request needs a login"),
    ROLE_NEEDED(403, "The login may not do this"),
    FOREIGN_ORGANISATION(403, "The login may not do this for that organisation"),
    BAD_SIGNATURE(403, "The signature is not that of the connection's account"),
    FOREIGN_EVENT(403, "The event belongs to another account or workspace"),
    FOREIGN_ORIGIN(403, "The request comes from a page of another site"),
    NOT_FOUND(404, "There is nothing here"),
    ALREADY_CONNECTED(409, "The workspace is connected already"),
    CONFIRMATION_NEEDED(409, "This must be confirmed"),
    ALREADY_VERIFYING(409, "The connection is being verified already"),
    NOT_WITH_AI(409, "The session is not with the AI"),
    FOREIGN_WEBHOOK(409, "Another program's webhook URL is registered there"),
    CHANGED_MEANWHILE(409, "Somebody else changed it meanwhile"),
    NOT_FIXABLE(409, "Only a person can repair it"),
    NOTHING_TO_UNDO(409, "No fix is kept that could be undone"),
    CUSTOMER_BEING_SERVED(409, "The customer is being served"),
    CONTENT_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has another content type than expected"),
    REFUSED_BY_TWILIO(422, "Twilio does not confirm what was filled in"),
    INTERNAL_ERROR(500, "Something is wrong inside Baton"),
    TOO_MUCH_TO_COUNT(503, "Counting takes too long"),
    TWILIO_UNREACHABLE(503, "Twilio does not answer"),
    DATABASE_UNAVAILABLE(503, "The database is away");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What happened, in one line that is the same each time. */
    public String title() {
        return title;
    }

    /** The {@code type} of the problem, for example {@code urn:baton:problem:not-found}. */
    public String uri() {
        return "urn:baton:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
