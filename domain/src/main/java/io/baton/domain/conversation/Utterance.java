package io.baton.domain.conversation;

import io.baton.domain.sid.MessageSid;
import java.time.Instant;
import java.util.List;

/** One line of a session's transcript: a message and who wrote it. */
public record Utterance(
        MessageSid message, int index, Author author, String identity, String text, List<Media> media, Instant at) {

    public Utterance {
        media = List.copyOf(media);
    }

    /** The line for a message. */
    public static Utterance of(Message message, Author author) {
        return new Utterance(
                message.sid(),
                message.index(),
                author,
                message.identity(),
                message.body(),
                message.media(),
                message.at());
    }

    /** The same line, now known to be by this author. */
    public Utterance by(Author known) {
        return new Utterance(message, index, known, identity, text, media, at);
    }
}
