/** Connecting a Flex workspace (product.md 1). */
@NullMarked
package io.baton.application.port.in.connection;

import org.jspecify.annotations.NullMarked;
