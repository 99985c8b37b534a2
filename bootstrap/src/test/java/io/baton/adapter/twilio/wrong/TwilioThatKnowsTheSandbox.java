package io.baton.adapter.twilio.wrong;

import io.baton.sandbox.wrong.SandboxThatKnowsTheDomain;

/** Baton meets its sandbox over HTTP. */
public interface TwilioThatKnowsTheSandbox {
    SandboxThatKnowsTheDomain sandbox();
}
