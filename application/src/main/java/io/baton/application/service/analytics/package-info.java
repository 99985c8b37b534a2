/** Counting sessions and handoffs for those who may see them. */
@NullMarked
package io.baton.application.service.analytics;

import org.jspecify.annotations.NullMarked;
