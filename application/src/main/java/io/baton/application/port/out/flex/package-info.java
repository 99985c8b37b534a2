/** Twilio as Baton needs it: TaskRouter, Conversations, Flex Interactions, and its webhooks. Every call names whose account it is for. */
@NullMarked
package io.baton.application.port.out.flex;

import org.jspecify.annotations.NullMarked;
