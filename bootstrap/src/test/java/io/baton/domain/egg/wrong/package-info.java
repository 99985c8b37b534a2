/** Wrong on purpose: what the rules of architecture must catch. */
@NullMarked
package io.baton.domain.egg.wrong;

import org.jspecify.annotations.NullMarked;
