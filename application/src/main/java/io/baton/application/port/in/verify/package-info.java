/** Verifying a connected workspace end to end (product.md 1). */
@NullMarked
package io.baton.application.port.in.verify;

import org.jspecify.annotations.NullMarked;
