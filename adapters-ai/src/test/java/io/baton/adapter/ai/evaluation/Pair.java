package io.baton.adapter.ai.evaluation;

/** Two texts of one line, with {@code |} between them. */
record Pair(String first, String second) {

    private static final String SEPARATOR = " | ";

    static Pair of(Message message) {
        int at = message.text().indexOf(SEPARATOR);
        return new Pair(message.text().substring(0, at), message.text().substring(at + SEPARATOR.length()));
    }
}
