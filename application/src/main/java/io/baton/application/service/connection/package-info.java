/** Connecting a Flex workspace: what is verified, which AI workers are set up, what is saved (product.md 1). */
@NullMarked
package io.baton.application.service.connection;

import org.jspecify.annotations.NullMarked;
