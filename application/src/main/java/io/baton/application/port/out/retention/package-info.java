/** What is kept for a time only (product.md 5.6). */
@NullMarked
package io.baton.application.port.out.retention;

import org.jspecify.annotations.NullMarked;
