/** What a connection's AI is told (product.md 4). */
@NullMarked
package io.baton.adapter.rest.instructions;

import org.jspecify.annotations.NullMarked;
