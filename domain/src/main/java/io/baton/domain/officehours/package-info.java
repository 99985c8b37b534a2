/** When humans are there: schedules, closures, and the next opening (product.md 3.5). */
@NullMarked
package io.baton.domain.officehours;

import org.jspecify.annotations.NullMarked;
