package io.baton.adapter.ai.remote;

import java.io.IOException;

/** A body exceeds what is read of one. */
final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    TooLarge(int limit) {
        super("more than " + limit + " bytes");
    }
}
