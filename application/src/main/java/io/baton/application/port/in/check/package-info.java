/** Checks of a connection, and fixes that repair what they find (product.md 1.5, 1.6). */
@NullMarked
package io.baton.application.port.in.check;

import org.jspecify.annotations.NullMarked;
