package io.baton.adapter.ai.wrong;

import io.baton.adapter.twilio.wrong.TwilioThatKnowsTheSandbox;

/** One adapter does not know another. */
interface AiThatAsksTwilio {
    TwilioThatKnowsTheSandbox twilio();
}
