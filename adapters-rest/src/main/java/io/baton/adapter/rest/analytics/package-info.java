/** Figures about sessions and handoffs, as JSON and as tables for spreadsheets (product.md 5.2). */
@NullMarked
package io.baton.adapter.rest.analytics;

import org.jspecify.annotations.NullMarked;
