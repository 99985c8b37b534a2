/** Checks that find every silent mistake of a connection, fixes that repair it, and their undoing (product.md 1.5, 1.6). */
@NullMarked
package io.baton.application.service.check;

import org.jspecify.annotations.NullMarked;
