package io.baton.adapter.ai.subject;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds out what texts are about, in any language. Safe for use by many threads. */
public final class Subjects {

    private final Analyzers analyzers = new Analyzers();
    private final Map<String, Thesaurus> thesauri = new ConcurrentHashMap<>();

    /** What a text is about, in the order of its words. */
    public List<Concept> of(String text, String language) {
        return thesauri.computeIfAbsent(language, wanted -> Thesaurus.of(wanted, analyzers))
                .concepts(text);
    }
}
