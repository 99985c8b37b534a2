package io.baton.adapter.ai.knowledge;

import io.baton.adapter.ai.subject.Concept;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Sections in a Lucene index in memory, ranked by BM25. */
final class SectionSearch {

    private static final Map<String, Float> BOOSTS = Map.of("title", 2f, "keywords", 2f, "heading", 2.5f, "body", 1f);
    private static final float OTHER_FIELDS = 0.3f;
    private static final int MOST = 12;

    private final List<IndexedSection> sections;
    private final IndexSearcher searcher;

    SectionSearch(List<IndexedSection> sections, Analyzer analyzer) {
        this.sections = sections;
        this.searcher = index(analyzer);
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

    /** The sections that speak of any of the concepts, with their scores, best first. */
    Map<IndexedSection, Double> hits(List<Concept> concepts) {
        try {
            Map<IndexedSection, Double> hits = new LinkedHashMap<>();
            for (ScoreDoc hit : searcher.search(query(concepts), MOST).scoreDocs) {
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
            query.add(new DisjunctionMaxQuery(fields, OTHER_FIELDS), Occur.SHOULD);
        }
        return query.build();
    }

    private static Query anyOf(Concept concept, String field) {
        var any = new SynonymQuery.Builder(field);
        concept.terms().forEach(term -> any.addTerm(new Term(field, term)));
        return any.build();
    }
}
