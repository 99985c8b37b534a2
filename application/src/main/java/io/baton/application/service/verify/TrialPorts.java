package io.baton.application.service.verify;

import io.baton.application.port.out.flex.Conversations;
import io.baton.application.port.out.flex.Interactions;
import io.baton.application.port.out.flex.TaskRouter;
import io.baton.application.port.out.flex.Trials;
import io.baton.application.port.out.flex.Workflows;
import io.baton.application.port.out.flex.Workspaces;

/** Twilio, as far as a test of a connection uses it. */
public record TrialPorts(
        TaskRouter taskRouter,
        Conversations conversations,
        Interactions interactions,
        Workspaces workspaces,
        Workflows workflows,
        Trials trials) {}
