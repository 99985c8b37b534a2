package io.baton.adapter.rest.input;

import io.baton.adapter.rest.problem.Refusal;
import io.baton.adapter.rest.problem.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Everything that is wrong with a request, gathered so that it is answered at once. */
public final class Violations {

    /** A request can hold thousands of wrong names; nobody reads more than some. */
    private static final int UNKNOWN_NAMED = 20;

    private static final int NAME_SHOWN = 100;

    private final List<Violation> found = new ArrayList<>();

    /** A value that must be given and is not. */
    public void missing(String field, String expected) {
        found.add(new Violation(field, "is missing", expected));
    }

    /** A value that is not as expected. */
    public void wrong(String field, String expected) {
        found.add(new Violation(field, "is not as expected", expected));
    }

    /** Names that nobody reads: more likely misspelled than superfluous. */
    void unknown(Collection<String> names) {
        names.stream()
                .limit(UNKNOWN_NAMED)
                .map(name -> name.substring(0, Math.min(name.length(), NAME_SHOWN)))
                .forEach(name -> found.add(new Violation(name, "is unknown", null)));
    }

    /** Refuses the request when anything is wrong with it. */
    public void refuse() {
        if (!found.isEmpty()) {
            throw refusal();
        }
    }

    /** The refusal that names them all. */
    public Refusal refusal() {
        return Refusal.of(found);
    }
}
