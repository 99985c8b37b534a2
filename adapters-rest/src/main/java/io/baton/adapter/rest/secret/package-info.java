/** Exchanging the key of stored secrets (product.md 1.7). */
@NullMarked
package io.baton.adapter.rest.secret;

import org.jspecify.annotations.NullMarked;
