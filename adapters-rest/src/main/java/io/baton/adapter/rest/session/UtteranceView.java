package io.baton.adapter.rest.session;

import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.Media;
import io.baton.domain.conversation.Utterance;
import java.time.Instant;
import java.util.List;

/**
 * A line of a transcript.
 *
 * @param author {@code customer}, {@code ai}, {@code agent}, {@code other} or {@code unknown} (product.md 2.6)
 * @param identity Twilio's author: a phone number, a chat identity, or free text
 */
public record UtteranceView(
        int index, String messageSid, String author, String identity, String text, Instant at, List<MediaView> media) {

    /**
     * An attachment.
     *
     * @param size in bytes
     */
    public record MediaView(String fileName, String contentType, long size) {

        static MediaView from(Media media) {
            return new MediaView(media.fileName(), media.contentType(), media.size());
        }
    }

    static UtteranceView from(Utterance line) {
        return new UtteranceView(
                line.index(),
                line.message().value(),
                author(line.author()),
                line.identity(),
                line.text(),
                line.at(),
                line.media().stream().map(MediaView::from).toList());
    }

    private static String author(Author author) {
        return switch (author) {
            case CUSTOMER -> "customer";
            case AI_WORKER -> "ai";
            case AGENT -> "agent";
            case OTHER -> "other";
            case UNKNOWN -> "unknown";
        };
    }
}
