package io.baton.adapter.ai.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;

/** What came back of an exchange with status 2xx. */
public record RemoteAnswer(int status, Map<String, List<String>> headers, byte[] body) {

    /** The body as text. */
    public String text() {
        return new String(body, UTF_8);
    }
}
