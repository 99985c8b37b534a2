package io.baton.adapter.ai.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article of the knowledge folder.
 *
 * @param link address of its page; null when it has none
 * @param language BCP 47
 * @param keywords other words under which customers look for it
 */
public record Article(
        String title, @Nullable String link, String language, List<String> keywords, List<Section> sections) {

    public Article {
        keywords = List.copyOf(keywords);
        sections = List.copyOf(sections);
    }

    /**
     * A part of an article under a heading.
     *
     * @param heading empty for the part under the title
     * @param text plain, without markup
     */
    public record Section(String heading, String text) {}
}
