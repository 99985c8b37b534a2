/** The HTTP actions of connections: declared by administrators, called for engines (product.md 4). */
@NullMarked
package io.baton.application.service.action;

import org.jspecify.annotations.NullMarked;
