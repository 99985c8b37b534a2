package io.baton.adapter.rest.api;

import java.net.URI;

/** Makes the filter without a container. */
public final class SameOriginFilters {

    private SameOriginFilters() {}

    public static SameOriginFilter of(URI publicUrl) {
        var filter = new SameOriginFilter();
        filter.ours = PublicOrigin.of(publicUrl);
        return filter;
    }
}
