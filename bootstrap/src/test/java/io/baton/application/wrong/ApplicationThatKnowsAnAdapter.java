package io.baton.application.wrong;

import io.baton.adapter.twilio.wrong.TwilioThatKnowsTheSandbox;

/** The application speaks to ports. */
interface ApplicationThatKnowsAnAdapter {
    TwilioThatKnowsTheSandbox adapter();
}
