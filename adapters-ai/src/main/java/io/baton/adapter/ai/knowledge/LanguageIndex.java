package io.baton.adapter.ai.knowledge;

import io.baton.adapter.ai.subject.Analyzers;
import io.baton.adapter.ai.subject.Concept;
import io.baton.adapter.ai.subject.Thesaurus;
import io.baton.adapter.ai.text.Spelling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The sections of all articles in one language: Lucene ranks them (BM25), the share of matched words says how sure that is. */
final class LanguageIndex {

    private static final Map<String, Float> BOOSTS = Map.of("title", 2f, "keywords", 2f, "heading", 2.5f, "body", 1f);
    private static final int LOOKED_AT = 12;
    /** A word that the articles know elsewhere counts against a section; one that they never heard of counts more. */
    private static final double KNOWN_ELSEWHERE = 0.8;

    private static final double BY_THE_WAY = 0.25;
    private static final double CLEAR_LEAD = 0.15;
    private static final double DOUBT = 0.1;
    private static final double RANK = 0.2;
    private static final double TIE = 0.03;
    private static final double ONLY_BY_THE_WAY = 0.7;
    private static final double NOT_FROM_THE_START = 0.85;
    private static final double ENOUGH_TO_TELL = 0.45;

    private final Thesaurus thesaurus;
    private final List<IndexedSection> sections;
    private final Set<String> vocabulary = new TreeSet<>();
    private final IndexSearcher searcher;

    LanguageIndex(String language, List<Article> articles, Analyzers analyzers) {
        thesaurus = Thesaurus.of(language, analyzers);
        sections = articles.stream()
                .flatMap(article ->
                        article.sections().stream().map(section -> IndexedSection.of(article, section, thesaurus)))
                .toList();
        for (IndexedSection section : sections) {
            vocabulary.addAll(section.titles());
            vocabulary.addAll(section.keywords());
            vocabulary.addAll(section.body());
        }
        searcher = index(analyzers.of(language));
    }

    private IndexSearcher index(Analyzer analyzer) {
        var directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (int i = 0; i < sections.size(); i++) {
                writer.addDocument(document(sections.get(i), i));
            }
            writer.commit();
            return new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory can't be written", e);
        }
    }

    private static Document document(IndexedSection section, int number) {
        var document = new Document();
        document.add(new StoredField("number", number));
        document.add(new TextField("title", section.article().title(), Field.Store.NO));
        document.add(
                new TextField("keywords", String.join("\n", section.article().keywords()), Field.Store.NO));
        document.add(new TextField("heading", section.section().heading(), Field.Store.NO));
        document.add(new TextField("body", section.section().text(), Field.Store.NO));
        return document;
    }

    /** What a text is about. */
    List<Concept> concepts(String text) {
        return thesaurus.concepts(text);
    }

    /** What a text of the same language is about, misspelt words put right where the articles know the right one. */
    List<Concept> correctedConcepts(String text) {
        return concepts(text).stream().map(this::corrected).toList();
    }

    private Concept corrected(Concept concept) {
        if (concept.terms().stream().anyMatch(vocabulary::contains)) {
            return concept;
        }
        Set<String> terms = new HashSet<>(concept.terms());
        for (String term : concept.terms()) {
            vocabulary.stream().filter(word -> Spelling.isHurried(term, word)).forEach(terms::add);
        }
        return new Concept(terms, concept.byTheWay());
    }

    /** How many words of a text this language or these articles know. */
    long familiarity(String text) {
        return thesaurus.familiarity(text, vocabulary);
    }

    /** The passages for a question, best first; each article at most once. */
    List<Passage> search(List<Concept> concepts, int most) {
        if (concepts.isEmpty()) {
            return List.of();
        }
        var weighed = concepts.stream().map(this::weighed).toList();
        // in Lucene's order, so that equals stay in it
        Map<Article, Passage> best = new LinkedHashMap<>();
        for (Passage passage : passages(hits(concepts), weighed)) {
            best.merge(passage.article(), passage, LanguageIndex::better);
        }
        var sorted = best.values().stream()
                .sorted(Comparator.comparingDouble(Passage::confidence).reversed())
                .toList();
        double doubt = doubt(sorted);
        return sorted.stream()
                .limit(most)
                .map(passage -> passage.times(1 - doubt))
                .toList();
    }

    private static Passage better(Passage one, Passage other) {
        return other.confidence() > one.confidence() ? other : one;
    }

    // two articles that fit equally well: the question may mean either
    private static double doubt(List<Passage> sorted) {
        if (sorted.size() < 2) {
            return 0;
        }
        double lead = sorted.get(0).confidence() - sorted.get(1).confidence();
        return DOUBT * (1 - Math.min(1, lead / CLEAR_LEAD));
    }

    private Map<IndexedSection, Double> hits(List<Concept> concepts) {
        try {
            Map<IndexedSection, Double> hits = new LinkedHashMap<>();
            for (ScoreDoc hit : searcher.search(query(concepts), LOOKED_AT).scoreDocs) {
                int number = searcher.storedFields()
                        .document(hit.doc)
                        .getField("number")
                        .numericValue()
                        .intValue();
                hits.put(sections.get(number), (double) hit.score);
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory can't be read", e);
        }
    }

    private static Query query(List<Concept> concepts) {
        var query = new BooleanQuery.Builder();
        for (Concept concept : concepts) {
            List<Query> fields = new ArrayList<>();
            BOOSTS.forEach((field, boost) -> fields.add(new BoostQuery(anyOf(concept, field), boost)));
            query.add(new DisjunctionMaxQuery(fields, 0.3f), Occur.SHOULD);
        }
        return query.build();
    }

    private static Query anyOf(Concept concept, String field) {
        var any = new SynonymQuery.Builder(field);
        concept.terms().forEach(term -> any.addTerm(new Term(field, term)));
        return any.build();
    }

    // an article ranks as its best section does; within it the sections' own ranks break ties
    private List<Passage> passages(Map<IndexedSection, Double> hits, List<Weighed> concepts) {
        double top =
                hits.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        Map<Article, Double> ofArticle = new HashMap<>();
        hits.forEach((section, score) -> ofArticle.merge(section.article(), score, Math::max));
        List<Passage> passages = new ArrayList<>();
        hits.forEach((section, score) -> {
            double rank = ofArticle.getOrDefault(section.article(), score) / top;
            double factor = (1 - RANK + RANK * rank) * (1 - TIE + TIE * score / top);
            passages.add(new Passage(section.article(), section.section(), share(section, concepts) * factor));
        });
        return passages;
    }

    private double share(IndexedSection section, List<Weighed> concepts) {
        double matched = 0;
        double missed = 0;
        boolean about = false;
        for (Weighed weighed : concepts) {
            double share = section.speaksOf(weighed.concept());
            matched += weighed.weight() * share;
            missed += weighed.weight() * (1 - share) * weighed.missing();
            about |= section.isAbout(weighed.concept());
        }
        boolean start = section.isWorthSkippingTo(
                concepts.stream().map(Weighed::concept).toList());
        double share = matched / (matched + missed) * telling(matched);
        return share * (about ? 1 : ONLY_BY_THE_WAY) * (start ? 1 : NOT_FROM_THE_START);
    }

    // a question of which only "order" is understood fits half of the articles
    private double telling(double matched) {
        return Math.min(1, matched / (ENOUGH_TO_TELL * idf(1)));
    }

    /** A concept, how much it says, and how much it counts against a section that lacks it. */
    private record Weighed(Concept concept, double weight, double missing) {}

    // a word that no article knows weighs as much as the rarest
    private Weighed weighed(Concept concept) {
        long sectionsWithIt =
                sections.stream().filter(section -> section.contains(concept)).count();
        double idf = idf(Math.max(1, sectionsWithIt));
        return new Weighed(
                concept, concept.byTheWay() ? idf * BY_THE_WAY : idf, sectionsWithIt > 0 ? KNOWN_ELSEWHERE : 1);
    }

    // BM25's inverse document frequency
    private double idf(long sectionsWithIt) {
        return Math.log(1 + (sections.size() - sectionsWithIt + 0.5) / (sectionsWithIt + 0.5));
    }
}
