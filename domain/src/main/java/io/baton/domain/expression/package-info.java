/** Regular expressions that people write, kept within limits. */
@NullMarked
package io.baton.domain.expression;

import org.jspecify.annotations.NullMarked;
