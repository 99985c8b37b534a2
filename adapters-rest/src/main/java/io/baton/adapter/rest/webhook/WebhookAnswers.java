package io.baton.adapter.rest.webhook;

import io.baton.adapter.rest.problem.ProblemType;
import io.baton.adapter.rest.problem.Refusal;
import io.baton.application.port.in.webhook.AcceptWebhookUseCase.Answers;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Tells Twilio what became of its webhook. */
final class WebhookAnswers implements Answers<Response> {

    /** Twilio asks for 204 with this content type (contract.md 1.2). */
    @Override
    public Response accepted() {
        return Response.noContent().type(MediaType.APPLICATION_JSON).build();
    }

    @Override
    public Response unknownToken() {
        throw new Refusal(ProblemType.NOT_FOUND, "No connection has this webhook URL");
    }

    @Override
    public Response undecodable(String detail) {
        throw new Refusal(ProblemType.UNDECODABLE_EVENT, detail);
    }

    @Override
    public Response badSignature() {
        throw new Refusal(
                ProblemType.BAD_SIGNATURE,
                "X-Twilio-Signature must be made with the connection's Auth Token over its webhook URL and this body");
    }

    @Override
    public Response foreign(String what) {
        throw new Refusal(ProblemType.FOREIGN_EVENT, what + " is not that of the connection");
    }
}
