/** Credentials as they lie in the database (product.md 1.7). */
@NullMarked
package io.baton.adapter.persistence.secret;

import org.jspecify.annotations.NullMarked;
