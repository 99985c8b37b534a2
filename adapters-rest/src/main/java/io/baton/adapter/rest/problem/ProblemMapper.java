package io.baton.adapter.rest.problem;

import io.baton.application.port.in.check.FixRefused;
import io.baton.application.port.in.connection.ConnectionRefused;
import io.baton.application.port.in.connection.TwilioUnreachable;
import io.baton.application.port.in.verify.VerifyUseCase.AlreadyVerifying;
import io.baton.application.port.in.verify.VerifyUseCase.ConfirmationNeeded;
import io.baton.application.port.out.analytics.AnalyticsStore.TooMuchToCount;
import io.baton.application.port.out.connection.ConnectionStore.AlreadyConnected;
import io.baton.application.port.out.lane.DatabaseUnavailable;
import io.baton.application.port.out.settings.SettingChanged;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The one place where what went wrong becomes an HTTP answer. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    private static final int DATABASE_RETRY_SECONDS = 5;
    private static final int TWILIO_RETRY_SECONDS = 30;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException refused) {
            return ofContainer(refused.getResponse());
        }
        if (thrown instanceof DatabaseUnavailable) {
            return retryAfter(
                    DATABASE_RETRY_SECONDS, Problem.of(ProblemType.DATABASE_UNAVAILABLE, "Nothing was changed"));
        }
        if (thrown instanceof TwilioUnreachable) {
            var detail = "Nothing could be verified and nothing was saved";
            return retryAfter(TWILIO_RETRY_SECONDS, Problem.of(ProblemType.TWILIO_UNREACHABLE, detail));
        }
        return answer(problemOf(thrown)).build();
    }

    private static Problem problemOf(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return refusal.problem();
        }
        if (thrown instanceof ConnectionRefused refused) {
            return notConfirmed(refused);
        }
        if (thrown instanceof FixRefused refused) {
            return FixProblem.of(refused);
        }
        if (thrown instanceof AlreadyConnected) {
            return Problem.of(
                    ProblemType.ALREADY_CONNECTED, "One workspace has one connection, and this one has one already");
        }
        if (thrown instanceof SettingChanged) {
            return Problem.of(
                    ProblemType.CHANGED_MEANWHILE,
                    "Nothing was saved: get the latest version and base the change on it");
        }
        if (thrown instanceof ConfirmationNeeded) {
            return Problem.of(
                    ProblemType.CONFIRMATION_NEEDED,
                    "This is a production server: a test customer writes to the AI and calls a human; add ?confirm=true");
        }
        if (thrown instanceof AlreadyVerifying) {
            return Problem.of(ProblemType.ALREADY_VERIFYING, "It takes two minutes at most: try again then");
        }
        if (thrown instanceof TooMuchToCount) {
            return Problem.of(ProblemType.TOO_MUCH_TO_COUNT, "Ask for a shorter period or a single connection");
        }
        return unexpected(thrown);
    }

    private static Problem notConfirmed(ConnectionRefused refused) {
        List<Violation> wrong = refused.wrong().stream()
                .map(value -> new Violation(value.field(), value.detail(), null))
                .toList();
        return Problem.of(ProblemType.REFUSED_BY_TWILIO, "Nothing was saved", wrong);
    }

    /** What the container itself refuses: no such path, no such method, another content type. */
    private static Response ofContainer(Response refused) {
        var status = refused.getStatusInfo();
        if (status.getFamily() == Response.Status.Family.REDIRECTION) {
            return refused;
        }
        var answer = answer(ofStatus(status));
        var allow = refused.getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? answer : answer.header(HttpHeaders.ALLOW, allow)).build();
    }

    private static Problem ofStatus(Response.StatusType status) {
        return switch (status.getStatusCode()) {
            case 403 -> Problem.of(ProblemType.ROLE_NEEDED, "The roles of the login do not include this here");
            case 404 -> Problem.of(ProblemType.NOT_FOUND, "No such path");
            case 415 -> Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Expected application/json");
            default -> new Problem(
                    "about:blank",
                    status.getReasonPhrase(),
                    status.getStatusCode(),
                    status.getReasonPhrase(),
                    null,
                    List.of(),
                    null,
                    List.of());
        };
    }

    private static Problem unexpected(Throwable thrown) {
        var instance = "urn:uuid:" + UUID.randomUUID();
        LOG.log(Level.SEVERE, thrown, () -> "Request failed, answered as " + instance);
        var type = ProblemType.INTERNAL_ERROR;
        return new Problem(
                type.uri(),
                type.title(),
                type.status(),
                "The log has more under " + instance,
                null,
                List.of(),
                instance,
                List.of());
    }

    private static Response retryAfter(int seconds, Problem problem) {
        return answer(problem).header(HttpHeaders.RETRY_AFTER, seconds).build();
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem.json());
    }
}
