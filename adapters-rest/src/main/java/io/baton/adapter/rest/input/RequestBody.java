package io.baton.adapter.rest.input;

import io.baton.adapter.rest.problem.ProblemType;
import io.baton.adapter.rest.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;

/** The raw body of a request. */
public final class RequestBody {

    private RequestBody() {}

    /** Reads the whole body, counting: more than {@code atMost} bytes are {@link ProblemType#CONTENT_TOO_LARGE} and not read to their end. */
    public static byte[] read(InputStream body, int atMost) {
        byte[] read = readUpTo(atMost + 1, body);
        if (read.length > atMost) {
            throw new Refusal(ProblemType.CONTENT_TOO_LARGE, "At most " + atMost / 1024 + " KiB are taken");
        }
        return read;
    }

    private static byte[] readUpTo(int bytes, InputStream body) {
        try {
            return body.readNBytes(bytes);
        } catch (IOException e) {
            // the sender is gone or sent less than it announced: nothing that a log line here would help with
            throw new Refusal(ProblemType.INCOMPLETE_BODY, "The connection broke while the body was read");
        }
    }
}
