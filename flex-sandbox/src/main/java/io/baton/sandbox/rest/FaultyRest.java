package io.baton.sandbox.rest;

import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.fault.Fault;
import io.baton.sandbox.fault.Faults;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Twilio's REST API behind a bad line: meets the faults that were asked for. */
public final class FaultyRest {
    private final TwilioRest rest;
    private final Faults faults;
    private final UnaryOperator<Supplier<Answer>> alone;

    /**
     * The API with these faults.
     *
     * @param alone lets one thread in at a time
     */
    public FaultyRest(TwilioRest rest, Faults faults, UnaryOperator<Supplier<Answer>> alone) {
        this.rest = rest;
        this.faults = faults;
        this.alone = alone;
    }

    /** Answers a request to a Twilio host; the request's path is that below the host. */
    public Answer answer(String host, HttpRequestData request) {
        Optional<Fault> fault = faults.forCall(request.method(), host + request.path());
        return fault.isEmpty() ? undisturbed(host, request) : disturbed(fault.get(), host, request);
    }

    private Answer undisturbed(String host, HttpRequestData request) {
        return alone.apply(() -> rest.answer(host, request)).get();
    }

    private Answer disturbed(Fault fault, String host, HttpRequestData request) {
        return switch (fault.kind()) {
            case STATUS -> refused(fault, host, request);
            case DROP_BEFORE -> {
                rest.note("", host, request, 0, fault.kind().wire());
                yield Answer.cut();
            }
            case DROP_AFTER -> {
                undisturbed(host, request);
                yield Answer.cut();
            }
            case DELAY -> late(fault, host, request);
            case ACCEPT_ENDS_CANCELED,
                    DELIVERY_FAILS,
                    WEBHOOK_DROP,
                    WEBHOOK_DOUBLE,
                    WEBHOOK_DELAY,
                    WEBHOOK_REORDER -> undisturbed(host, request);
        };
    }

    private Answer refused(Fault fault, String host, HttpRequestData request) {
        rest.note("", host, request, fault.status(), fault.kind().wire());
        int code = fault.status() == 429 ? 20429 : fault.status() == 404 ? 20404 : 20001;
        Answer answer = Answer.refused(new Refusal(fault.status(), code, "Refused on request"));
        Integer seconds = fault.retryAfterSeconds();
        return seconds == null ? answer : answer.with("Retry-After", seconds.toString());
    }

    private Answer late(Fault fault, String host, HttpRequestData request) {
        try {
            TimeUnit.MILLISECONDS.sleep(fault.delay().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.cut();
        }
        return undisturbed(host, request);
    }
}
