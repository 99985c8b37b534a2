/** The engine that is the user's own agent behind a URL: documented JSON, signed (product.md 4; docs/engines.md). */
@NullMarked
package io.baton.adapter.ai.http;

import org.jspecify.annotations.NullMarked;
