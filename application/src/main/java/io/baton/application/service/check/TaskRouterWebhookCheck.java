package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.Finding;
import io.baton.application.port.out.flex.WebhookRegistration;
import io.baton.application.port.out.flex.WebhookRegistration.EventCallback;
import io.baton.application.service.connection.Subscriptions;
import io.baton.application.service.connection.WebhookUrls;

/** Whether TaskRouter posts the necessary events to this connection (product.md 1.8, contract.md 1.1). */
final class TaskRouterWebhookCheck implements Check {

    private static final String CONSEQUENCE =
            "Baton does not hear of tasks and reservations: the AI does not accept, and customers wait until it times out";

    private final WebhookRegistration registration;
    private final WebhookUrls urls;
    private final LastEvents events;

    TaskRouterWebhookCheck(WebhookRegistration registration, WebhookUrls urls, LastEvents events) {
        this.registration = registration;
        this.urls = urls;
        this.events = events;
    }

    @Override
    public CheckCode code() {
        return CheckCode.TASKROUTER_WEBHOOK;
    }

    @Override
    public Finding look(Inspection inspection) {
        var callback = registration.eventCallback(inspection.connection().access());
        var ours = new OurUrl(urls, inspection.connection());
        return switch (ours.kind(callback.url())) {
            case OURS -> registered(callback);
            case NONE, ANOTHER_TOKEN -> failed(ours.seen(callback.url()), "Baton registers its URL and events");
            case FOREIGN -> beside(inspection, ours.seen(callback.url()));
        };
    }

    private Finding beside(Inspection inspection, String seen) {
        return events.streamed(inspection, LastEvents.TASKROUTER)
                .map(last -> Finding.ok(
                        code(),
                        "At the workspace " + seen + "; Event Streams bring TaskRouter's events, last at " + last))
                .orElseGet(
                        () -> failed(
                                seen,
                                "Baton registers its URL with force=true; Event Streams to the webhook URL are a way beside it"));
    }

    private Finding failed(String seen, String fix) {
        return Finding.failed(code(), "At the workspace " + seen, CONSEQUENCE, fix);
    }

    private Finding registered(EventCallback callback) {
        // an empty filter means all events (contract.md 1.1)
        if (callback.events().isEmpty()) {
            return retries(Finding.ok(code(), "Baton's URL is registered for all events"), callback);
        }
        var missing = EventTypes.missing(callback.events(), Subscriptions.NECESSARY_TASKROUTER);
        if (!missing.isEmpty()) {
            return Finding.failed(
                    code(),
                    "Baton's URL is registered, but not for " + EventTypes.text(missing),
                    CONSEQUENCE,
                    "Baton adds the missing events; those that are there stay");
        }
        var wanted = EventTypes.missing(callback.events(), Subscriptions.TASKROUTER);
        return wanted.isEmpty()
                ? retries(Finding.ok(code(), "Baton's URL is registered for all events that it uses"), callback)
                : Finding.ok(
                                code(),
                                "Baton's URL is registered for the necessary events; endings and failures are found by the"
                                        + " sweep within 60 s, since these miss: " + EventTypes.text(wanted))
                        .improvable("Baton adds the missing events, so that it hears of them at once");
    }

    private static Finding retries(Finding finding, EventCallback callback) {
        return callback.url().contains("#")
                ? finding
                : finding.improvable("Baton registers its URL so that Twilio repeats what fails (#rc=3&rp=all)");
    }
}
