package io.baton.application.port.out.action;

import io.baton.domain.action.ActionValues;
import io.baton.domain.action.ArgumentRefused;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads and writes the JSON of actions: schemas, arguments, bodies. */
public interface ActionJson {

    /**
     * Arguments that match their schema.
     *
     * @param json as they are sent when an action declares no body
     * @param scalars texts, numbers and truth values of the top level, as text
     */
    record Arguments(String json, Map<String, String> scalars) {
        public Arguments {
            scalars = Map.copyOf(scalars);
        }
    }

    /** What is wrong with a schema of parameters, one sentence a trouble; empty when it can be used. */
    List<String> problemsOf(String schema);

    /** The names that a schema declares at its top level. */
    Set<String> parametersOf(String schema);

    /** The names of the placeholders in the texts of a body's template. */
    Set<String> placeholdersOf(String body);

    /** Reads what an engine gave; throws {@link ArgumentRefused} with all that is wrong with it. */
    Arguments read(String schema, String arguments);

    /**
     * A body with its values. A text that is one placeholder becomes the argument as it was given, and is left out with its name when there is none;
     * inside a longer text every value must be there, else {@link ArgumentRefused} is thrown.
     */
    String body(String template, Arguments arguments, ActionValues values);
}
