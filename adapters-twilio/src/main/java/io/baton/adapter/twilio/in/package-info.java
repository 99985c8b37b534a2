/** What Twilio posts: signatures, and events as forms or as Event Streams batches. */
@NullMarked
package io.baton.adapter.twilio.in;

import org.jspecify.annotations.NullMarked;
