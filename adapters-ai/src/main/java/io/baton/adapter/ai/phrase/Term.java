package io.baton.adapter.ai.phrase;

import io.baton.adapter.ai.text.Words;
import java.util.List;

/**
 * One or more words in a row, written with {@code _} between them where spaces have a meaning; a trailing {@code *} leaves the end of the last word open.
 *
 * @param forms comparable forms of the words
 */
record Term(List<String> forms, boolean open) {

    static Term of(String written) {
        boolean open = written.endsWith("*");
        var forms = Words.forms(written.replace('_', ' '));
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("a phrase without a word: " + written);
        }
        return new Term(forms, open);
    }

    /** Whether not even its first word is fixed. */
    boolean opensAtOnce() {
        return open && forms.size() == 1;
    }

    /** Index behind the term when it stands here, else -1. */
    int end(Reading text, int at, int limit) {
        if (at + forms.size() > limit) {
            return -1;
        }
        for (int i = 0; i < forms.size(); i++) {
            if (!stands(text, at + i, i)) {
                return -1;
            }
        }
        return at + forms.size();
    }

    private boolean stands(Reading text, int at, int i) {
        var form = forms.get(i);
        if (open && i == forms.size() - 1) {
            return text.words().get(at).form().startsWith(form);
        }
        return text.meanings(at).contains(form);
    }
}
