package io.baton.application.port.out.caller;

import org.jspecify.annotations.Nullable;

/**
 * A role that somebody was given.
 *
 * @param organisation where it holds; null means everywhere
 */
public record Grant(Role role, @Nullable String organisation) {

    boolean holdsIn(String where) {
        return organisation == null || organisation.equals(where);
    }
}
