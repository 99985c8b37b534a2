package io.baton.adapter.rest.input;

import io.baton.adapter.rest.problem.Problem;
import io.baton.adapter.rest.problem.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Answers 415 to a content type that is none, such as {@code nonsense}. Without it RESTEasy answers a page of HTML with status 400 before any
 * resource or mapper is asked (seen with 6.2 and on Liberty 26.0.0.5).
 */
// asynchronous: what takes its time is answered from another thread
@WebFilter(
        urlPatterns = {"/webhooks/*", "/api/*"},
        asyncSupported = true)
public class ContentTypeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isReadable(request.getContentType())) {
            chain.doFilter(request, response);
        } else {
            refuse(response);
        }
    }

    private static boolean isReadable(@Nullable String contentType) {
        try {
            return contentType == null || MediaType.valueOf(contentType) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        var problem = Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Content-Type names no media type");
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(problem.json().getBytes(StandardCharsets.UTF_8));
    }
}
