/** The API for administrators under {@code /api/v1}: what it consists of, and what holds for all of it. */
@NullMarked
package io.baton.adapter.rest.api;

import org.jspecify.annotations.NullMarked;
