package io.baton.sandbox.core;

import org.jspecify.annotations.Nullable;

/** The version of a resource: goes into the ETag header and comes back in If-Match (contract.md 3.2). */
public final class Version {
    private int number;

    /** The current version, counted from 0. */
    public int number() {
        return number;
    }

    /** Counts one change. */
    public void increase() {
        number++;
    }

    /** The ETag header's value: a small integer in quotes. */
    public String etag() {
        return "\"" + number + "\"";
    }

    /** Answers 412 when the client's version, quoted or bare, is not the current one. */
    public void require(@Nullable String ifMatch) {
        if (ifMatch != null && !"*".equals(ifMatch) && !bare(ifMatch).equals(String.valueOf(number))) {
            throw Refusal.preconditionFailed();
        }
    }

    private static String bare(String ifMatch) {
        return ifMatch.replace("W/", "").replace("\"", "").trim();
    }
}
