/** Calls to engines elsewhere: one exchange each, bounded in time and size (product.md 4). */
@NullMarked
package io.baton.adapter.ai.remote;

import org.jspecify.annotations.NullMarked;
