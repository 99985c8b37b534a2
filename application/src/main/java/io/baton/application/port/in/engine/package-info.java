/** Choosing the engines of a connection (product.md 4). */
@NullMarked
package io.baton.application.port.in.engine;

import org.jspecify.annotations.NullMarked;
