package io.baton.adapter.rest.analytics;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table for spreadsheets (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe before it: languages and rules come
 * from engines, and an engine of somebody else may write anything there.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
 */
final class Csv {

    static final String MEDIA_TYPE = "text/csv; charset=UTF-8; header=present";

    private static final Pattern FORMULA = Pattern.compile("^[\\s]*[=+\\-@\\t\\r\\n|].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n;\\t]");

    private final StringBuilder text = new StringBuilder();

    Csv line(List<String> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    private static String cell(String value) {
        boolean formula =
                FORMULA.matcher(value).matches() && !NUMBER.matcher(value).matches();
        var safe = formula ? "'" + value : value;
        return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    String text() {
        return text.toString();
    }
}
