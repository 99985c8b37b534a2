/** How a refusal is answered: {@code application/problem+json} with a stable type (RFC 9457, product.md 8). */
@NullMarked
package io.baton.adapter.rest.problem;

import org.jspecify.annotations.NullMarked;
