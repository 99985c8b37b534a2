/** Working a turn on the engine pool (product.md 4, architecture.md "Long effects"). */
@NullMarked
package io.baton.application.service.engine;

import org.jspecify.annotations.NullMarked;
