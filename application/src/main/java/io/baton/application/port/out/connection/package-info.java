/** Connections and their secrets (product.md 1). */
@NullMarked
package io.baton.application.port.out.connection;

import org.jspecify.annotations.NullMarked;
