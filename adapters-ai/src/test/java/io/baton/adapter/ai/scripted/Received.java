package io.baton.adapter.ai.scripted;

import com.sun.net.httpserver.Headers;

/** A request that the endpoint got. */
public record Received(String method, String path, Headers headers, String body) {

    /** The first value of a header; the empty text when there is none. */
    public String header(String name) {
        var value = headers.getFirst(name);
        return value == null ? "" : value;
    }
}
