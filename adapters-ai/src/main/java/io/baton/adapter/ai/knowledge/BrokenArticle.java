package io.baton.adapter.ai.knowledge;

/** A file that can't serve as an article; the message completes "is left out: ". */
final class BrokenArticle extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenArticle(String message) {
        super(message);
    }

    BrokenArticle(String message, Throwable cause) {
        super(message, cause);
    }
}
