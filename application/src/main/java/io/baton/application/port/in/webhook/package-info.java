/** What Twilio's webhooks may do: arrive (product.md 2.1). */
@NullMarked
package io.baton.application.port.in.webhook;

import org.jspecify.annotations.NullMarked;
