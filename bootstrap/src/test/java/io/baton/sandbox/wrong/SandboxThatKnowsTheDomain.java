package io.baton.sandbox.wrong;

import io.baton.domain.sid.TaskSid;

/** The sandbox has its own idea of Twilio. */
public interface SandboxThatKnowsTheDomain {
    TaskSid task();
}
