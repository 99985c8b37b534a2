package io.baton.adapter.ai;

import io.baton.adapter.ai.knowledge.Passage;
import io.baton.adapter.ai.smalltalk.SmallTalk;
import io.baton.adapter.ai.text.Sentences;
import java.util.List;

/** Quotes a passage as a reply: its first sentences, then title and link of the article. */
final class Quotation {

    private static final int SENTENCES = 4;
    private static final int CHARACTERS = 600;

    private final SmallTalk smallTalk;

    Quotation(SmallTalk smallTalk) {
        this.smallTalk = smallTalk;
    }

    String of(Passage passage) {
        return body(passage) + "\n\n" + source(passage);
    }

    /** The sentences that are quoted. */
    String body(Passage passage) {
        var sentences = Sentences.of(passage.section().text(), passage.article().language());
        var body = new StringBuilder();
        for (String sentence : sentences.subList(0, Math.min(SENTENCES, sentences.size()))) {
            if (!body.isEmpty() && body.length() + sentence.length() > CHARACTERS) {
                break;
            }
            body.append(body.isEmpty() ? "" : separator(sentence)).append(sentence);
        }
        return body.toString();
    }

    private static String separator(String sentence) {
        boolean item = sentence.startsWith("– ") || sentence.matches("\\d+\\. .*");
        return item ? "\n" : " ";
    }

    private String source(Passage passage) {
        var article = passage.article();
        var link = article.link();
        return String.join(
                        " ",
                        List.of(
                                smallTalk.source(article.language()) + ":",
                                article.title(),
                                link == null ? "" : "– " + link))
                .strip();
    }
}
