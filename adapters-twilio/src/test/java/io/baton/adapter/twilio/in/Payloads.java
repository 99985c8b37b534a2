package io.baton.adapter.twilio.in;

import io.baton.application.port.out.flex.TwilioWebhooks.Envelope;
import io.baton.application.port.out.flex.TwilioWebhooks.Raw;
import io.baton.domain.event.LaneEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The payload files; their README says where they come from. */
final class Payloads {

    static final Instant RECEIVED = Instant.parse("2026-05-04T12:00:00Z");

    private static final PostedWebhooks WEBHOOKS = new PostedWebhooks();

    private Payloads() {}

    /** The names of a folder's files without their ending. */
    static List<String> names(String folder) {
        try (Stream<Path> files = Files.list(path("/" + folder))) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.lastIndexOf('.')))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Raw form(String folder, String name) {
        return new Raw(Raw.Kind.FORM, bytes("/" + folder + "/" + name + ".form"));
    }

    static Raw stream(String name) {
        return new Raw(Raw.Kind.JSON, bytes("/eventstreams/" + name + ".json"));
    }

    static Envelope envelope(Raw raw) {
        var envelopes = WEBHOOKS.envelopes(raw, RECEIVED);
        if (envelopes.size() != 1) {
            throw new AssertionError("expected one event, found " + envelopes.size());
        }
        return envelopes.get(0);
    }

    /** The event as it is read later, from what was stored. */
    static LaneEvent event(Raw raw) {
        var envelope = envelope(raw);
        return WEBHOOKS.read(envelope.source(), envelope.type(), envelope.stored());
    }

    private static byte[] bytes(String resource) {
        try {
            return Files.readAllBytes(path(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path path(String resource) {
        try {
            return Path.of(
                    Objects.requireNonNull(Payloads.class.getResource(resource)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
