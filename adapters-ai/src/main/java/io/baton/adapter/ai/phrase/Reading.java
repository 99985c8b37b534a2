package io.baton.adapter.ai.phrase;

import io.baton.adapter.ai.text.Word;
import java.util.List;
import java.util.Set;

/** A customer's text as it is read: every word with what it may be meant for, and what is to be passed over. */
public final class Reading {

    private final String text;
    private final List<Word> words;
    private final List<Set<String>> meanings;

    Reading(String text, List<Word> words, List<Set<String>> meanings) {
        this.text = text;
        this.words = words;
        this.meanings = meanings;
    }

    /** The words in order. */
    public List<Word> words() {
        return words;
    }

    /** How many words there are. */
    public int size() {
        return words.size();
    }

    /** The customer's own writing from one word up to another, the second left out. */
    public String quote(int from, int to) {
        return text.substring(words.get(from).start(), words.get(to - 1).end());
    }

    /** Index behind the last word of the sentence in which a word stands. */
    public int endOfSentence(int at) {
        int end = at;
        while (end < size() && words.get(end).sentence() == words.get(at).sentence()) {
            end++;
        }
        return end;
    }

    /** Index behind the last word of the clause in which a word stands. */
    public int endOfClause(int at) {
        int end = at;
        while (end < size() && words.get(end).clause() == words.get(at).clause()) {
            end++;
        }
        return end;
    }

    /** Index of the first word of the clause in which a word stands. */
    public int startOfClause(int at) {
        int start = at;
        while (!startsClause(start)) {
            start--;
        }
        return start;
    }

    boolean startsClause(int at) {
        return at == 0 || words.get(at - 1).clause() != words.get(at).clause();
    }

    Set<String> meanings(int at) {
        return meanings.get(at);
    }
}
