/** Deleting what has been kept for long enough (product.md 5.6). */
@NullMarked
package io.baton.application.service.retention;

import org.jspecify.annotations.NullMarked;
