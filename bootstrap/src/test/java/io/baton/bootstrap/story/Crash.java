package io.baton.bootstrap.story;

/** The server dies here: what it has not committed is lost, and so is everything it only had in memory. */
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash(String where) {
        super(where);
    }
}
