package io.baton.adapter.rest.login;

import io.baton.adapter.rest.problem.Problem;
import io.baton.adapter.rest.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * How the API learns who asks: HTTP Basic, or a bearer token of the OpenID provider. Each request shows its login
 * anew; no cookie is given out, so that no other site's page can use one.
 */
@ApplicationScoped
public class LoginMechanism implements HttpAuthenticationMechanism {

    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";

    // by field: the container makes a proxy of it, which no constructor with arguments allows
    @Inject
    Passwords passwords;

    @Inject
    OpenIdTokens tokens;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        // what needs no login (webhooks, health) must not try one either: a wrong password would close an open door
        if (!context.isProtected()) {
            return context.doNothing();
        }
        var login = login(request, context);
        if (login.isPresent()) {
            return context.notifyContainerAboutLogin(login.get(), Set.of());
        }
        return challenge(response);
    }

    private Optional<Login> login(HttpServletRequest request, HttpMessageContext context)
            throws AuthenticationException {
        var header = request.getHeader("Authorization");
        if (header == null) {
            return Optional.empty();
        }
        if (header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return BasicCredentials.read(header.substring(BASIC.length()))
                    .flatMap(given -> passwords.login(given, context));
        }
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? tokens.login(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private AuthenticationStatus challenge(HttpServletResponse response) throws AuthenticationException {
        var problem = Problem.of(ProblemType.LOGIN_NEEDED, "Expected a login that Baton knows");
        response.setStatus(problem.status());
        response.addHeader("WWW-Authenticate", "Basic realm=\"Baton\", charset=\"UTF-8\"");
        if (tokens.areTaken()) {
            response.addHeader("WWW-Authenticate", "Bearer realm=\"Baton\"");
        }
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(Problem.MEDIA_TYPE);
        try {
            response.getOutputStream().write(problem.json().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }
}
