/** What all parts of the stand-in share: SIDs, time, JSON and Twilio's refusals. */
@NullMarked
package io.baton.sandbox.core;

import org.jspecify.annotations.NullMarked;
