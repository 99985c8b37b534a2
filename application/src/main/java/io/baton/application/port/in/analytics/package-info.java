/** Figures about sessions and handoffs (product.md 5.2). */
@NullMarked
package io.baton.application.port.in.analytics;

import org.jspecify.annotations.NullMarked;
