/** The brief that a human reads first, made from the transcript (product.md 3.3, 4). */
@NullMarked
package io.baton.adapter.ai.brief;

import org.jspecify.annotations.NullMarked;
