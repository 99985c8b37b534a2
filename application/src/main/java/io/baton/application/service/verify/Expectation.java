package io.baton.application.service.verify;

import java.util.Optional;

/** What a step waits for. */
interface Expectation {

    /** Says what was seen once it is there. */
    Optional<String> met(Look look);

    /** Says of the last look what is missing, why most likely, and which check to look at. */
    String missed(Look look);
}
