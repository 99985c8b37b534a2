/** Signs and delivers webhooks as Twilio does. */
@NullMarked
package io.baton.sandbox.webhook;

import org.jspecify.annotations.NullMarked;
