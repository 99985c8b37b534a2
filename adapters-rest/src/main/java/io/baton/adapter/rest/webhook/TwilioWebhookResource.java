package io.baton.adapter.rest.webhook;

import io.baton.adapter.rest.input.RequestBody;
import io.baton.adapter.rest.problem.ProblemType;
import io.baton.adapter.rest.problem.Refusal;
import io.baton.application.port.in.webhook.AcceptWebhookUseCase;
import io.baton.application.port.in.webhook.AcceptWebhookUseCase.Webhook;
import io.baton.application.port.out.flex.TwilioWebhooks.Raw;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes events as Twilio posts them. The first answer wins, in this order: 415, 413, 404, 400, 403 signature, 403 account or workspace, 204;
 * 503 whenever the database is needed and away (architecture.md, "Interfaces that must not move").
 */
@Path("twilio/{token}")
@Dependent
public class TwilioWebhookResource {

    private static final int MAX_BYTES = 256 * 1024;

    private final AcceptWebhookUseCase webhooks;

    @Inject
    public TwilioWebhookResource(AcceptWebhookUseCase webhooks) {
        this.webhooks = webhooks;
    }

    /** Takes one request. The body stays raw: a form parameter would be decoded, and the signature is over what was sent. */
    @POST
    public Response receive(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @HeaderParam("X-Twilio-Signature") @Nullable String signature,
            @Context HttpServletRequest request,
            InputStream body) {
        var kind = kind(contentType);
        var raw = new Raw(kind, RequestBody.read(body, MAX_BYTES));
        return webhooks.accept(new Webhook(token, request.getQueryString(), signature, raw))
                .read(new WebhookAnswers());
    }

    private static Raw.Kind kind(@Nullable String contentType) {
        return switch (essence(contentType)) {
            case MediaType.APPLICATION_FORM_URLENCODED -> Raw.Kind.FORM;
            case MediaType.APPLICATION_JSON -> Raw.Kind.JSON;
            default -> throw new Refusal(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "Expected application/x-www-form-urlencoded or application/json");
        };
    }

    private static String essence(@Nullable String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
