/** What Baton itself says to customers, in their language. */
@NullMarked
package io.baton.domain.phrases;

import org.jspecify.annotations.NullMarked;
