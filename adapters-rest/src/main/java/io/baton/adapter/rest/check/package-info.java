/** Checks of a connection and their fixes, as the API shows them (product.md 1.5, 1.6). */
@NullMarked
package io.baton.adapter.rest.check;

import org.jspecify.annotations.NullMarked;
