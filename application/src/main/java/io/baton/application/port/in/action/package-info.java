/** Declaring what engines may call (product.md 4). */
@NullMarked
package io.baton.application.port.in.action;

import org.jspecify.annotations.NullMarked;
