package io.baton.adapter.rest.api;

import io.baton.adapter.rest.problem.ProblemType;
import io.baton.adapter.rest.problem.Refusal;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Keeps pages of other sites from changing anything with the administrator's browser, which sends the login along by itself: a browser names
 * the page's origin, and sends JSON elsewhere only after asking (architecture.md, "Security, in the walls").
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class SameOriginFilter implements ContainerRequestFilter {

    /** Where a browser says that a request comes from: our own pages, or the person himself. */
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    // by field: the container makes a proxy of it, which no constructor with arguments allows
    @Inject
    PublicOrigin ours;

    @Override
    public void filter(ContainerRequestContext request) {
        if (READING.contains(request.getMethod())) {
            return;
        }
        refuseForeignOrigin(request);
        refuseOtherThanJson(request);
    }

    private void refuseForeignOrigin(ContainerRequestContext request) {
        var origin = request.getHeaderString("Origin");
        var site = request.getHeaderString("Sec-Fetch-Site");
        if ((origin != null && !origin.equals(ours.value())) || (site != null && !OWN_SITE.contains(site))) {
            throw new Refusal(
                    ProblemType.FOREIGN_ORIGIN, "Expected a page of " + ours.value() + " or no Origin at all");
        }
    }

    private static void refuseOtherThanJson(ContainerRequestContext request) {
        if (bringsBody(request) && !MediaType.APPLICATION_JSON_TYPE.isCompatible(request.getMediaType())) {
            throw new Refusal(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Expected application/json");
        }
    }

    // by HTTP's own signs: RESTEasy's hasEntity() means only that a content type was sent
    private static boolean bringsBody(ContainerRequestContext request) {
        return request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
    }
}
