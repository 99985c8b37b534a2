/** Baton as an operator runs it: baton.jar and a stranger who plays Twilio, each a process of its own. */
@NullMarked
package io.baton.bootstrap.server;

import org.jspecify.annotations.NullMarked;
