/** What Twilio is asked: its SDK's resources over Baton's own HTTP client, and failures mapped once. */
@NullMarked
package io.baton.adapter.twilio.out;

import org.jspecify.annotations.NullMarked;
