package io.baton.adapter.ai.phrase;

import io.baton.adapter.ai.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text file of one language: sections in brackets, lists ({@code @name = a; b c; d*}) anywhere before their use, lines starting with
 * {@code #} as comments.
 */
public final class PhraseBook {

    private static final Choice NOTHING = new Choice(List.of(), false);

    private final String language;
    private final Map<String, List<String>> sections = new LinkedHashMap<>();
    private final Map<String, List<Term>> lists = new HashMap<>();

    private PhraseBook(String language) {
        this.language = language;
    }

    /**
     * Reads the book of a language from the class path.
     *
     * @param folder folder of the resource, for example {@code human-request}
     * @throws IllegalArgumentException when there is none
     */
    public static PhraseBook read(String folder, String language) {
        var name = "/io/baton/adapter/ai/" + folder + "/" + language + ".txt";
        try (InputStream in = PhraseBook.class.getResourceAsStream(name)) {
            return of(language, text(in, name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static String text(@Nullable InputStream in, String name) throws IOException {
        if (in == null) {
            throw new IllegalArgumentException("no phrase book " + name);
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Reads a book from its text. */
    public static PhraseBook of(String language, String text) {
        var book = new PhraseBook(language);
        String section = "";
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                section = line.substring(1, line.length() - 1);
            } else if (line.startsWith("@") && line.contains(" = ")) {
                book.define(line);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                book.sections
                        .computeIfAbsent(section, name -> new ArrayList<>())
                        .add(line);
            }
        }
        return book;
    }

    private void define(String line) {
        int sign = line.indexOf(" = ");
        List<Term> terms = new ArrayList<>();
        for (String item : line.substring(sign + 3).split(";", -1)) {
            terms.addAll(termsOf(item.strip()));
        }
        lists.computeIfAbsent(line.substring(1, sign).strip(), name -> new ArrayList<>())
                .addAll(terms);
    }

    /** The language, BCP 47. */
    public String language() {
        return language;
    }

    /** The lines of a section as they are written; none when there is no such section. */
    public List<String> lines(String section) {
        return sections.getOrDefault(section, List.of());
    }

    /** The lines {@code name = value} of a section. */
    public Map<String, String> entries(String section) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String line : lines(section)) {
            var parts = line.split("\\s*=\\s*", 2);
            entries.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        return entries;
    }

    /** The phrases of a section. */
    public Phrases phrases(String section) {
        return phrases(lines(section));
    }

    /** Phrases written elsewhere, read with the lists of this book. */
    Phrases phrases(List<String> lines) {
        return new Phrases(lines.stream().map(this::phrase).toList());
    }

    /** The names of its lists. */
    Set<String> lists() {
        return Set.copyOf(lists.keySet());
    }

    /** The words of its lists and fillers: those by which it knows its language. */
    public Set<String> vocabulary() {
        Set<String> vocabulary = new HashSet<>(words());
        vocabulary.addAll(fillers());
        return vocabulary;
    }

    /** The words of all its lists. */
    Set<String> words() {
        Set<String> words = new HashSet<>();
        lists.values().forEach(terms -> terms.forEach(term -> words.addAll(term.forms())));
        return words;
    }

    /** The words that may stand around others without changing the sense. */
    Set<String> fillers() {
        Set<String> words = new HashSet<>();
        lines("filler").stream()
                .flatMap(line -> Arrays.stream(line.split("[|\\s]+", -1)))
                .filter(word -> !word.startsWith("@"))
                .forEach(word -> words.addAll(Words.forms(word)));
        return words;
    }

    private Phrase phrase(String line) {
        List<Element> elements = new ArrayList<>();
        for (String written : line.split("\\s+", -1)) {
            elements.add(element(written));
        }
        return new Phrase(elements);
    }

    private Element element(String written) {
        if (written.equals("^")) {
            return new Element.Beginning();
        }
        if (written.equals("!")) {
            return new Element.Close(NOTHING);
        }
        if (written.equals("$")) {
            return new Element.Close(new Choice(lists.getOrDefault("after", List.of()), false));
        }
        if (written.endsWith("|$") || written.endsWith("|!")) {
            int bar = written.length() - 2;
            return new Element.Either(element(written.substring(0, bar)), element(written.substring(bar + 1)));
        }
        if (written.startsWith("~")) {
            return gap(written.substring(1));
        }
        boolean optional = written.endsWith("?");
        return new Choice(choices(optional ? written.substring(0, written.length() - 1) : written), optional);
    }

    private Element gap(String written) {
        int minus = written.indexOf('-');
        if (minus < 0) {
            return new Element.Gap(Integer.parseInt(written), NOTHING);
        }
        return new Element.Gap(
                Integer.parseInt(written.substring(0, minus)),
                new Choice(choices(written.substring(minus + 1)), false));
    }

    private List<Term> choices(String written) {
        List<Term> terms = new ArrayList<>();
        for (String choice : written.split("\\|", -1)) {
            terms.addAll(termsOf(choice));
        }
        return terms;
    }

    private List<Term> termsOf(String written) {
        if (!written.startsWith("@")) {
            return List.of(Term.of(written));
        }
        var terms = lists.get(written.substring(1));
        if (terms == null) {
            throw new IllegalArgumentException("unknown list " + written + " in the phrase book of " + language);
        }
        return terms;
    }
}
