package io.baton.adapter.ai.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reads the word lists of this package from the class path. */
final class TopicResource {

    private static final String FOLDER = "/io/baton/adapter/ai/topic/";

    private TopicResource() {}

    /** The lines of a list, without its comments. */
    static List<String> lines(String name) {
        try (InputStream in = TopicResource.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** Phrases with semicolons between them. */
    static Stream<TopicPhrase> phrases(String list) {
        return Arrays.stream(list.split(";", -1))
                .filter(phrase -> !phrase.isBlank())
                .map(TopicPhrase::of);
    }
}
