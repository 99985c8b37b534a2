/** Everything that can reach a lane: Twilio's events, timers, engine answers, outcomes of effects, commands (architecture.md, "The one way through"). */
@NullMarked
package io.baton.domain.event;

import org.jspecify.annotations.NullMarked;
