package io.baton.domain.taskrouter;

/** Writes JSON strings. Only what RFC 8259 demands is escaped, since every escape costs characters of the 4,096. */
final class JsonText {

    private JsonText() {}

    static void quote(String text, StringBuilder json) {
        json.append('"');
        text.chars().forEach(c -> append((char) c, json));
        json.append('"');
    }

    private static void append(char c, StringBuilder json) {
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> appendPlain(c, json);
        }
    }

    private static void appendPlain(char c, StringBuilder json) {
        if (c < ' ') {
            json.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        } else {
            json.append(c);
        }
    }
}
