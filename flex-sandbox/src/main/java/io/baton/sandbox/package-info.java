/** Stands in for Twilio TaskRouter, Conversations and Flex Interactions on one's own machine (product.md 7). */
@NullMarked
package io.baton.sandbox;

import org.jspecify.annotations.NullMarked;
