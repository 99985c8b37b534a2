package io.baton.application.service.lane;

import io.baton.application.port.out.flex.Conversations;
import io.baton.application.port.out.flex.Interactions;
import io.baton.application.port.out.flex.TaskRouter;
import io.baton.application.port.out.flex.TwilioWebhooks;
import io.baton.application.port.out.flex.Workspaces;

/** Twilio, all of it that lanes use. */
public record TwilioPorts(
        TaskRouter taskRouter,
        Conversations conversations,
        Interactions interactions,
        Workspaces workspaces,
        TwilioWebhooks webhooks) {}
