/** What checks and fixes remember between requests (product.md 1.5, 1.6). */
@NullMarked
package io.baton.application.port.out.check;

import org.jspecify.annotations.NullMarked;
