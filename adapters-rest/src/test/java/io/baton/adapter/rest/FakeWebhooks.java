package io.baton.adapter.rest;

import io.baton.application.port.in.webhook.AcceptWebhookUseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Keeps what arrives and answers as told. */
public final class FakeWebhooks implements AcceptWebhookUseCase {

    public final List<Webhook> arrived = new ArrayList<>();
    public Supplier<Answer> answer = Answer.Accepted::new;

    @Override
    public Answer accept(Webhook webhook) {
        arrived.add(webhook);
        return answer.get();
    }
}
