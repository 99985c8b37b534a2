package io.baton.application.service.connection;

/** One of the credentials that a connection may be given. */
enum Credential {
    AUTH_TOKEN("authToken"),
    SECOND_AUTH_TOKEN("secondAuthToken"),
    API_KEY("apiKeySid");

    private final String field;

    Credential(String field) {
        this.field = field;
    }

    /** The API's name of the field that holds it. */
    String field() {
        return field;
    }

    /** Whether it authenticates as the account itself. */
    boolean isToken() {
        return this != API_KEY;
    }
}
