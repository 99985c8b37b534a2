package io.baton.adapter.ai.topic;

import io.baton.adapter.ai.subject.Analyzers;
import io.baton.adapter.ai.subject.Concept;
import io.baton.adapter.ai.subject.Subjects;
import io.baton.adapter.ai.text.Spelling;
import io.baton.adapter.ai.text.Words;
import java.util.Arrays;
import java.util.List;

/** Finds the topics of a policy in customers' messages by full-text match (product.md 3.1). */
public final class ForbiddenTopics {

    /** A line of many words need not be met word for word. */
    private static final double ENOUGH = 0.65;

    private static final String ALTERNATIVES = "[,;/\\n]|\\b(?:or|and|oder|und|o|y|ou|et|e)\\b";

    private final Subjects subjects;
    private final TopicWords words = new TopicWords();
    private final TopicFamilies families = new TopicFamilies();
    private final Analyzers analyzers = new Analyzers();

    /** Matches words as {@code subjects} understands them. */
    public ForbiddenTopics(Subjects subjects) {
        this.subjects = subjects;
    }

    /**
     * The topics that a message touches, as the policy writes them.
     *
     * @param topics plain-language lines; one line may name several things: "lawyers, lawsuits or legal advice"
     */
    public List<String> touched(String message, String language, List<String> topics) {
        var sincere = families.sincere(message);
        return topics.stream()
                .filter(topic -> touches(sincere, language, topic) || touches(sincere, "en", topic))
                .toList();
    }

    private boolean touches(String message, String language, String topic) {
        var said = subjects.of(message, language);
        var forms = Words.forms(message);
        return Arrays.stream(topic.split(ALTERNATIVES, -1))
                .anyMatch(part -> isMetByWords(words.of(part), language, said, forms)
                        || isMetByFamilies(part, language, said, forms));
    }

    private boolean isMetByWords(String part, String language, List<Concept> said, List<String> forms) {
        return isMet(subjects.of(part, language), said) && isWhole(part, language, forms);
    }

    private boolean isMetByFamilies(String part, String language, List<Concept> said, List<String> forms) {
        var named = families.in(part);
        long heard = named.families().stream()
                .filter(family -> family.isSaidIn(forms))
                .count();
        var rest = subjects.of(words.unframed(named.rest()), language);
        return heard > 0
                && heard + met(rest, said) >= ENOUGH * (named.families().size() + rest.size());
    }

    private static boolean isMet(List<Concept> part, List<Concept> said) {
        long met = met(part, said);
        return met > 0 && met >= ENOUGH * part.size();
    }

    private static long met(List<Concept> part, List<Concept> said) {
        return part.stream()
                .filter(concept -> said.stream().anyMatch(other -> isLike(concept, other)))
                .count();
    }

    private static boolean isLike(Concept one, Concept other) {
        return one.isLike(other)
                || one.terms().stream()
                        .anyMatch(term -> other.terms().stream().anyMatch(its -> TopicWords.areKin(term, its)));
    }

    // "bank details" must not be met by any "bank": "details" tells a shop nothing, here it does
    private boolean isWhole(String part, String language, List<String> said) {
        var concepts = subjects.of(part, language);
        var named = Words.forms(part).stream()
                .filter(word -> !analyzers.terms(language, word).isEmpty())
                .toList();
        boolean oneOfTwo = concepts.size() == 1 && concepts.get(0).terms().size() == 1 && named.size() == 2;
        return !oneOfTwo
                || named.stream()
                        .allMatch(word -> said.stream().anyMatch(its -> its.equals(word) || isInflected(its, word)));
    }

    private static boolean isInflected(String one, String other) {
        return TopicWords.areKin(one, other) || Spelling.isSlipOf(one, other);
    }
}
