/** Flex interactions: channels bound to conversations, invites that make tasks, agents who come and leave. */
@NullMarked
package io.baton.sandbox.flex;

import org.jspecify.annotations.NullMarked;
