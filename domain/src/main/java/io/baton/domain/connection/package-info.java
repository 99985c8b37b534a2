/** A connection: one organisation and environment bound to one Twilio account, workspace and Conversations service (product.md 1). */
@NullMarked
package io.baton.domain.connection;

import org.jspecify.annotations.NullMarked;
