/** What stands between turns and an engine in trouble: circuit breakers and limits (product.md 4). */
@NullMarked
package io.baton.adapter.ai.guard;

import org.jspecify.annotations.NullMarked;
