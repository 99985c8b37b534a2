package io.baton.adapter.rest.wrong;

import com.twilio.http.TwilioRestClient;

/** Twilio is another adapter's. */
interface RestThatCallsTwilio {
    TwilioRestClient twilio();
}
