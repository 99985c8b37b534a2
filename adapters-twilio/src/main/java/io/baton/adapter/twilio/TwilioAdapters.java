package io.baton.adapter.twilio;

import io.baton.adapter.twilio.in.PostedWebhooks;
import io.baton.adapter.twilio.out.TwilioClients;
import io.baton.adapter.twilio.out.TwilioConversations;
import io.baton.adapter.twilio.out.TwilioDiscovery;
import io.baton.adapter.twilio.out.TwilioInteractions;
import io.baton.adapter.twilio.out.TwilioQueueStatistics;
import io.baton.adapter.twilio.out.TwilioSettings;
import io.baton.adapter.twilio.out.TwilioTaskRouter;
import io.baton.adapter.twilio.out.TwilioTrials;
import io.baton.adapter.twilio.out.TwilioWebhookRegistration;
import io.baton.adapter.twilio.out.TwilioWorkflows;
import io.baton.adapter.twilio.out.TwilioWorkspaces;
import io.baton.application.port.out.flex.Conversations;
import io.baton.application.port.out.flex.Discovery;
import io.baton.application.port.out.flex.Interactions;
import io.baton.application.port.out.flex.QueueStatistics;
import io.baton.application.port.out.flex.TaskRouter;
import io.baton.application.port.out.flex.Trials;
import io.baton.application.port.out.flex.TwilioWebhooks;
import io.baton.application.port.out.flex.WebhookRegistration;
import io.baton.application.port.out.flex.Workflows;
import io.baton.application.port.out.flex.Workspaces;
import java.time.Duration;
import java.time.InstantSource;

/** The ports to Twilio, ready to be wired; those that call it share one pool of connections. */
public record TwilioAdapters(
        TaskRouter taskRouter,
        Conversations conversations,
        Interactions interactions,
        Workspaces workspaces,
        TwilioWebhooks webhooks,
        WebhookRegistration registration,
        Workflows workflows,
        Discovery discovery,
        Trials trials,
        QueueStatistics queueStatistics) {

    private static final Duration CUSTOMERS_WAIT = Duration.ofSeconds(2);

    /** The ports over Twilio's SDK by these settings. */
    public static TwilioAdapters over(TwilioSettings settings, InstantSource time) {
        var clients = new TwilioClients(settings, time);
        return new TwilioAdapters(
                new TwilioTaskRouter(clients),
                new TwilioConversations(clients),
                new TwilioInteractions(clients),
                new TwilioWorkspaces(clients),
                new PostedWebhooks(),
                new TwilioWebhookRegistration(clients),
                new TwilioWorkflows(clients),
                new TwilioDiscovery(clients),
                new TwilioTrials(clients),
                new TwilioQueueStatistics(new TwilioClients(settings.within(CUSTOMERS_WAIT), time)));
    }
}
