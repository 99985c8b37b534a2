package io.baton.adapter.rest.wrong;

import io.baton.bootstrap.configuration.BatonConfiguration;

/** An adapter is told what it needs. */
interface RestThatReadsTheConfiguration {
    BatonConfiguration configuration();
}
