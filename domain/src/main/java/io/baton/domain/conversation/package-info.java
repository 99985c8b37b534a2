/** Twilio Conversations as Baton sees them: channels, messages and who wrote them. */
@NullMarked
package io.baton.domain.conversation;

import org.jspecify.annotations.NullMarked;
