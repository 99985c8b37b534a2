/** Checks what Baton sends to Twilio against Twilio's OpenAPI; used by the tests of other modules too. */
@NullMarked
package io.baton.adapter.twilio.openapi;

import org.jspecify.annotations.NullMarked;
