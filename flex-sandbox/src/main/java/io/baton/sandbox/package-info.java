/** A stand-in for Twilio Flex on one's own machine. */
@NullMarked
package io.baton.sandbox;

import org.jspecify.annotations.NullMarked;
