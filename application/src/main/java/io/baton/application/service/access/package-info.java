/** Showing each caller only what his organisations have (product.md 5.5). */
@NullMarked
package io.baton.application.service.access;

import org.jspecify.annotations.NullMarked;
