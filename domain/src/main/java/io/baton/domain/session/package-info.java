/** A session: one stretch of service in one conversation, and the rules by which it moves on (product.md 2 and 3). */
@NullMarked
package io.baton.domain.session;

import org.jspecify.annotations.NullMarked;
