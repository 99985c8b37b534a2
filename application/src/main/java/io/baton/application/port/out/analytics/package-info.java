/** What is counted of many sessions at once (product.md 5.2). */
@NullMarked
package io.baton.application.port.out.analytics;

import org.jspecify.annotations.NullMarked;
