/** The engines of a connection and what they must not see (product.md 4). */
@NullMarked
package io.baton.adapter.rest.engine;

import org.jspecify.annotations.NullMarked;
