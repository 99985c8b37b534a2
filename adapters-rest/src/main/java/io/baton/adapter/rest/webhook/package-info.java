/** Twilio's webhooks: one URL for TaskRouter and Conversations alike (product.md 1.4, 2.1). */
@NullMarked
package io.baton.adapter.rest.webhook;

import org.jspecify.annotations.NullMarked;
