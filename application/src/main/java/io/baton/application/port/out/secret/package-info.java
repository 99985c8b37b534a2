/** Stored secrets and the key they are encrypted with (product.md 1.7). */
@NullMarked
package io.baton.application.port.out.secret;

import org.jspecify.annotations.NullMarked;
