/** What calling a connection's actions needs of the outside (product.md 4). */
@NullMarked
package io.baton.application.port.out.action;

import org.jspecify.annotations.NullMarked;
