/** Seeing sessions and steering them (product.md 5.1, 3.9). */
@NullMarked
package io.baton.application.port.in.session;

import org.jspecify.annotations.NullMarked;
