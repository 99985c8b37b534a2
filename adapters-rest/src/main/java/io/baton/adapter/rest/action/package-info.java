/** Declares what engines may call (product.md 4). */
@NullMarked
package io.baton.adapter.rest.action;

import org.jspecify.annotations.NullMarked;
