package io.baton.adapter.rest.api;

import java.net.URI;

/** Makes the filter without a container. */
public final class SameOriginFilters {

    private SameOriginFilters() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here to inject it
    public static SameOriginFilter of(URI publicUrl) {
        var filter = new SameOriginFilter();
        filter.ours = PublicOrigin.of(publicUrl);
        return filter;
    }
}
