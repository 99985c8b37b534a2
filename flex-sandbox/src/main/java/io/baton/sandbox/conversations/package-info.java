/** Conversations with their participants, messages and webhook settings. */
@NullMarked
package io.baton.sandbox.conversations;

import org.jspecify.annotations.NullMarked;
