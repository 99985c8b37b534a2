/** What engines may do beside talking: the HTTP actions that a connection declares (product.md 4). */
@NullMarked
package io.baton.domain.action;

import org.jspecify.annotations.NullMarked;
