package io.baton.adapter.ai.topic;

import io.baton.adapter.ai.text.Word;
import io.baton.adapter.ai.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Words in a row; one may have any ending, and there may be a gap between two. */
record TopicPhrase(List<String> words) {

    private static final String ANY_ENDING = "*";
    private static final String GAP = "~";
    private static final int GAP_WORDS = 2;
    private static final int NOWHERE = -1;

    static TopicPhrase of(String written) {
        List<String> words = new ArrayList<>();
        for (String token : written.strip().split(" ", -1)) {
            if (token.equals(GAP)) {
                words.add(GAP);
            } else {
                var forms = Words.forms(token);
                words.addAll(forms);
                if (token.endsWith(ANY_ENDING)) {
                    words.set(words.size() - 1, forms.get(forms.size() - 1) + ANY_ENDING);
                }
            }
        }
        return new TopicPhrase(List.copyOf(words));
    }

    boolean isIn(List<String> forms) {
        for (int at = 0; at < forms.size(); at++) {
            if (end(0, forms, at) != NOWHERE) {
                return true;
            }
        }
        return false;
    }

    String blankedIn(String text) {
        var found = Words.of(text);
        var forms = found.stream().map(Word::form).toList();
        for (int at = 0; at < forms.size(); at++) {
            int end = end(0, forms, at);
            if (end != NOWHERE) {
                int from = found.get(at).start();
                int to = found.get(end - 1).end();
                return text.substring(0, from) + " " + text.substring(to);
            }
        }
        return text;
    }

    /** Where the phrase from a word of its own on ends that begins at a word of the text. */
    private int end(int word, List<String> forms, int at) {
        if (word == words.size()) {
            return at;
        }
        if (words.get(word).equals(GAP)) {
            for (int skipped = 0; skipped <= GAP_WORDS; skipped++) {
                int end = at + skipped <= forms.size() ? end(word + 1, forms, at + skipped) : NOWHERE;
                if (end != NOWHERE) {
                    return end;
                }
            }
            return NOWHERE;
        }
        return at < forms.size() && isMet(words.get(word), forms.get(at)) ? end(word + 1, forms, at + 1) : NOWHERE;
    }

    private static boolean isMet(String wanted, String form) {
        return wanted.endsWith(ANY_ENDING)
                ? form.startsWith(wanted.substring(0, wanted.length() - 1))
                : form.equals(wanted);
    }
}
