package io.baton.adapter.ai.knowledge;

import io.baton.adapter.ai.knowledge.Article.Section;
import io.baton.adapter.ai.text.Markdown;
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
    private final List<String> remarks = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private String firstHeading = "";
    private String heading = "";

    private ArticleFile(String name) {
        this.name = name;
    }

    /**
     * An article, and what its author should know about it.
     *
     * @param remarks one line each; the article serves all the same
     */
    record Read(Article article, List<String> remarks) {}

    /**
     * Reads the text of a file.
     *
     * @param name of the file; its last part stands for a title that is missing
     * @param languageOf recognises the language of an article that names none
     * @throws BrokenArticle when it has no text
     */
    static Read of(String name, String text, UnaryOperator<String> languageOf) throws BrokenArticle {
        var article = new ArticleFile(name);
        article.take(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return article.read(languageOf);
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

    private Read read(UnaryOperator<String> languageOf) throws BrokenArticle {
        if (sections.isEmpty()) {
            throw new BrokenArticle("it has no text");
        }
        var link = front.getOrDefault("link", "");
        var title = title();
        var language = language(title, languageOf);
        return new Read(new Article(title, link.isEmpty() ? null : link, language, keywords(), sections), remarks);
    }

    private String title() {
        var title = front.getOrDefault("title", firstHeading);
        if (!title.isEmpty()) {
            return title;
        }
        remarks.add("it has no title, and customers see its file's name instead");
        return name.replaceFirst(".*/", "").replaceFirst("\\.[^.]+$", "").replace('-', ' ');
    }

    private String language(String title, UnaryOperator<String> languageOf) {
        var named = front.getOrDefault("language", front.getOrDefault("lang", ""));
        return Languages.primary(named).orElseGet(() -> {
            if (!named.isEmpty()) {
                remarks.add("its language \"" + named + "\" is no code such as en or pt-BR and is guessed instead");
            }
            return languageOf.apply(title + "\n" + sections.get(0).text());
        });
    }

    private List<String> keywords() {
        return Arrays.stream(front.getOrDefault("keywords", "").split("[,\\[\\]]", -1))
                .map(String::strip)
                .filter(keyword -> !keyword.isEmpty())
                .toList();
    }
}
