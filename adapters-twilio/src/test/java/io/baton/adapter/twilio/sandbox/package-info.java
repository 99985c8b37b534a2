/** The ports against the Flex sandbox, which runs as a process of its own. */
@NullMarked
package io.baton.adapter.twilio.sandbox;

import org.jspecify.annotations.NullMarked;
