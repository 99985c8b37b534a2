package io.baton.sandbox.conversations;

import io.baton.sandbox.core.Attributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message that is about to be written. */
public record Draft(
        String author, @Nullable String body, Attributes attributes, List<Media> media, @Nullable String contentSid) {
    /** Copies the media. */
    public Draft {
        media = List.copyOf(media);
    }

    /** Plain text. */
    public static Draft text(String author, String body) {
        return new Draft(author, body, Attributes.none(), List.of(), null);
    }
}
