package io.baton.sandbox.webhook;

import io.baton.sandbox.core.JsonFields;
import io.baton.sandbox.fault.Fault;
import io.baton.sandbox.fault.Faults;
import io.baton.sandbox.record.SandboxRecord;
import io.baton.sandbox.webhook.Sender.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Delivers webhooks on threads of its own, in order within one task, worker or conversation, and meets the faults that
 * were asked for.
 */
public final class Deliveries implements AutoCloseable {
    private static final int THREADS = 16;
    private static final Duration BETWEEN_RETRIES = Duration.ofMillis(250);

    private final Faults faults;
    private final SandboxRecord record;
    private final Sender sender = new Sender();
    private final ExecutorService threads;
    private final Map<String, CompletableFuture<Void>> lanes = new HashMap<>();
    private final Delays delays;

    /** Deliveries with these faults, written into this record, late by this clock. */
    public Deliveries(Faults faults, SandboxRecord record, InstantSource clock) {
        this.faults = faults;
        this.record = record;
        this.delays = new Delays(clock);
        this.threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "sandbox-webhooks");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Takes a webhook to be sent; returns at once. */
    public void submit(Delivery delivery) {
        Optional<Fault> fault = faults.forWebhook(delivery.eventType());
        if (fault.isEmpty()) {
            enqueue(delivery, Duration.ZERO);
            return;
        }
        Duration delay = fault.get().delay();
        switch (fault.get().kind()) {
            case WEBHOOK_DROP -> note(delivery, "dropped", 0, 0);
            case WEBHOOK_DOUBLE -> {
                enqueue(delivery, Duration.ZERO);
                enqueue(delivery, Duration.ZERO);
            }
            case WEBHOOK_DELAY -> enqueue(delivery, delay);
            case WEBHOOK_REORDER -> overtaken(delivery, delay);
            case STATUS, DROP_BEFORE, DROP_AFTER, DELAY, ACCEPT_ENDS_CANCELED, DELIVERY_FAILS -> enqueue(
                    delivery, Duration.ZERO);
        }
    }

    /** Sends what was late and is due now. */
    public void tick() {
        delays.tick();
    }

    /** When the next late webhook is due. */
    public Optional<Instant> nextDue() {
        return delays.nextDue();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private synchronized void enqueue(Delivery delivery, Duration delay) {
        CompletableFuture<Void> before = lanes.getOrDefault(delivery.order(), CompletableFuture.completedFuture(null));
        CompletableFuture<Void> last =
                before.thenCompose(done -> delays.of(delay)).thenRunAsync(() -> deliver(delivery), threads);
        lanes.put(delivery.order(), last);
        last.whenComplete((done, failure) -> forget(delivery.order(), last));
    }

    private synchronized void forget(String order, CompletableFuture<Void> last) {
        lanes.remove(order, last);
    }

    private void overtaken(Delivery delivery, Duration delay) {
        delays.of(delay).thenRunAsync(() -> deliver(delivery), threads);
    }

    private void deliver(Delivery delivery) {
        try {
            attempt(delivery);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(Delivery delivery) throws InterruptedException {
        ConnectionOverrides overrides = delivery.overrides();
        for (int number = 1; ; number++) {
            Attempt attempt = sender.send(delivery);
            note(delivery, attempt.outcome().name(), attempt.status(), number);
            if (number > overrides.retries() || !overrides.retries(attempt.outcome())) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_RETRIES.toMillis() * number);
        }
    }

    private void note(Delivery delivery, String outcome, int status, int attempt) {
        record.append(
                "webhook",
                delivery.accountSid(),
                JsonFields.empty()
                        .put("surface", delivery.surface())
                        .put("eventType", delivery.eventType())
                        .put("url", delivery.url())
                        .put("outcome", outcome)
                        .put("status", status)
                        .put("attempt", attempt)
                        .put("fields", delivery.fields()));
    }
}
