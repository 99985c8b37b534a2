/** What no hosted engine, log or summary may see of a message (product.md 4). */
@NullMarked
package io.baton.domain.masking;

import org.jspecify.annotations.NullMarked;
