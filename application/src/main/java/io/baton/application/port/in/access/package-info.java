/** Whose organisation something belongs to (product.md 5.5). */
@NullMarked
package io.baton.application.port.in.access;

import org.jspecify.annotations.NullMarked;
