/** What people tell the AI to be and to do, in plain words (product.md 4). */
@NullMarked
package io.baton.domain.instructions;

import org.jspecify.annotations.NullMarked;
