package io.baton.application.service.verify;

/** Keeps a report readable. */
final class Words {

    private static final int SHOWN = 120;

    private Words() {}

    /** The beginning of a text, in quotes. */
    static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return "\"" + (line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…") + "\"";
    }
}
