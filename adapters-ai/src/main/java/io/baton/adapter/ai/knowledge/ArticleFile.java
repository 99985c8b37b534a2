package io.baton.adapter.ai.knowledge;

import io.baton.adapter.ai.knowledge.Article.Section;
import io.baton.adapter.ai.text.Markdown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an article: optional front matter ({@code title}, {@code link}, {@code language}, {@code keywords}) between lines of {@code ---}, then
 * Markdown. Without front matter the first heading is the title, and the language is recognised.
 */
final class ArticleFile {

    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+(.+?)\\s*#*$");
    private static final Pattern FRONT = Pattern.compile("\\A---\\R(.*?)\\R---\\s*?(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern ENTRY = Pattern.compile("^([A-Za-z]+)\\s*:\\s*(.*)$");

    private final String name;
    private final Map<String, String> front = new HashMap<>();
    private final List<Section> sections = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private String firstHeading = "";
    private String heading = "";

    private ArticleFile(String name) {
        this.name = name;
    }

    /**
     * Reads a file.
     *
     * @param languageOf recognises the language of an article that names none
     * @throws IOException when it can't be read, is not UTF-8, or has no text
     */
    static Article read(Path file, UnaryOperator<String> languageOf) throws IOException {
        return of(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8), languageOf);
    }

    static Article of(String name, String text, UnaryOperator<String> languageOf) throws IOException {
        var article = new ArticleFile(name);
        article.take(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return article.article(languageOf);
    }

    private void take(String text) {
        Matcher matter = FRONT.matcher(text);
        boolean hasFront = matter.find();
        if (hasFront) {
            matter.group(1).lines().map(ENTRY::matcher).filter(Matcher::matches).forEach(this::entry);
        }
        text.substring(hasFront ? matter.end() : 0).lines().forEach(this::line);
        close();
    }

    private void entry(Matcher entry) {
        front.put(
                entry.group(1).toLowerCase(Locale.ROOT), unquoted(entry.group(2).strip()));
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && (isBetween(value, "\"") || isBetween(value, "'"));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static boolean isBetween(String value, String mark) {
        return value.startsWith(mark) && value.endsWith(mark);
    }

    private void line(String line) {
        Matcher found = HEADING.matcher(line);
        if (!found.matches()) {
            open.append(line).append('\n');
            return;
        }
        close();
        var words = Markdown.plain(found.group(1));
        if (firstHeading.isEmpty()) {
            firstHeading = words;
        } else {
            heading = words;
        }
    }

    private void close() {
        var text = Markdown.plain(open.toString());
        if (!text.isEmpty()) {
            sections.add(new Section(heading, text));
        }
        open.setLength(0);
    }

    private Article article(UnaryOperator<String> languageOf) throws IOException {
        if (sections.isEmpty()) {
            throw new IOException("no text in " + name);
        }
        var link = front.getOrDefault("link", "");
        return new Article(title(), link.isEmpty() ? null : link, language(languageOf), keywords(), sections);
    }

    private String title() {
        var title = front.getOrDefault("title", firstHeading);
        return title.isEmpty() ? name.replaceFirst("\\.[^.]+$", "").replace('-', ' ') : title;
    }

    private String language(UnaryOperator<String> languageOf) {
        var named = front.getOrDefault("language", front.getOrDefault("lang", ""));
        return named.isEmpty()
                ? languageOf.apply(title() + "\n" + sections.get(0).text())
                : named;
    }

    private List<String> keywords() {
        return Arrays.stream(front.getOrDefault("keywords", "").split("[,\\[\\]]", -1))
                .map(String::strip)
                .filter(keyword -> !keyword.isEmpty())
                .toList();
    }
}
