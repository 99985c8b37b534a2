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
            vocabulary.addAll(section.head());
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

    /** What a text is about, misspelt words put right where the articles know the right one. */
    List<Concept> concepts(String text) {
        return thesaurus.concepts(text).stream().map(this::corrected).toList();
    }

    private Concept corrected(Concept concept) {
        if (concept.terms().stream().anyMatch(vocabulary::contains)) {
            return concept;
        }
        Set<String> terms = new HashSet<>(concept.terms());
        for (String term : concept.terms()) {
            vocabulary.stream().filter(word -> Spelling.isSlipOf(term, word)).forEach(terms::add);
        }
        return new Concept(terms);
    }

    /** The passages for a question, best first; each article at most once. */
    List<Passage> search(List<Concept> concepts, int most) {
        if (concepts.isEmpty() || sections.isEmpty()) {
            return List.of();
        }
        Map<Article, Passage> best = new HashMap<>();
        for (Passage passage : ranked(concepts)) {
            best.merge(passage.article(), passage, LanguageIndex::better);
        }
        var sorted = best.values().stream()
                .sorted(Comparator.comparingDouble(Passage::confidence).reversed())
                .limit(most)
                .toList();
        return sorted;
    }

    private static Passage better(Passage one, Passage other) {
        return other.confidence() > one.confidence() ? other : one;
    }

    private List<Passage> ranked(List<Concept> concepts) {
        try {
            List<Passage> passages = new ArrayList<>();
            var hits = searcher.search(query(concepts), LOOKED_AT).scoreDocs;
            for (ScoreDoc hit : hits) {
                int number = searcher.storedFields()
                        .document(hit.doc)
                        .getField("number")
                        .numericValue()
                        .intValue();
                passages.add(passage(sections.get(number), concepts, hit.score / hits[0].score));
            }
            return passages;
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory can't be read", e);
        }
    }

    private Query query(List<Concept> concepts) {
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

    private Passage passage(IndexedSection section, List<Concept> concepts, double rank) {
        double matched = 0;
        double missed = 0;
        for (Concept concept : concepts) {
            double weight = weight(concept);
            double share = section.speaksOf(concept);
            matched += weight * share;
            missed += weight * (1 - share) * (isKnown(concept) ? KNOWN_ELSEWHERE : 1);
        }
        double share = matched / (matched + missed);
        return new Passage(section.article(), section.section(), share * (0.8 + 0.2 * rank));
    }

    private boolean isKnown(Concept concept) {
        return concept.terms().stream().anyMatch(vocabulary::contains);
    }

    // BM25's inverse document frequency; a word that no article knows weighs as much as the rarest
    private double weight(Concept concept) {
        long sectionsWithIt =
                sections.stream().filter(section -> section.contains(concept)).count();
        long known = Math.max(1, sectionsWithIt);
        return Math.log(1 + (sections.size() - known + 0.5) / (known + 0.5));
    }
}
