/** What an account has to choose from, as JSON (product.md 1.1). */
@NullMarked
package io.baton.adapter.rest.discovery;

import org.jspecify.annotations.NullMarked;
