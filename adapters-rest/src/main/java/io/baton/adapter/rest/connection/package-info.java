/** Connections as JSON: filled in, shown without secrets, switched (product.md 1). */
@NullMarked
package io.baton.adapter.rest.connection;

import org.jspecify.annotations.NullMarked;
