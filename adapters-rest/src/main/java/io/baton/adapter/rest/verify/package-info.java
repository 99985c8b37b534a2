/** Verifying a connected workspace end to end, over HTTP (product.md 1). */
@NullMarked
package io.baton.adapter.rest.verify;

import org.jspecify.annotations.NullMarked;
