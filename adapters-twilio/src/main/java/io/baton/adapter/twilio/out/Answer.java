package io.baton.adapter.twilio.out;

import com.twilio.base.TwilioResponse;
import io.baton.domain.sid.Sid;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes fields out of the SDK's answers, all of which may be null there. */
final class Answer {

    private Answer() {}

    /** A field that Twilio always answers. */
    static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new UnreadableAnswer(name + " is missing in the answer");
        }
        return value;
    }

    /** A SID that is not always there; null then. */
    static <S extends Sid> @Nullable S optional(@Nullable String sid, Function<String, S> type) {
        return sid == null || sid.isBlank() ? null : type.apply(sid);
    }

    /** A text that is not always there; empty then. */
    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The {@code ETag} exactly as it came, to be sent back unchanged (contract.md 3.2). */
    static Optional<String> etag(TwilioResponse<?> answer) {
        return answer.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("ETag"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The version that the {@code ETag} holds, a small number, quoted or not; 0 when there is none. */
    static int version(TwilioResponse<?> answer) {
        return etag(answer)
                .map(etag -> etag.replaceAll("\\D", ""))
                .filter(digits -> !digits.isEmpty() && digits.length() < 10)
                .map(Integer::parseInt)
                .orElse(0);
    }
}
