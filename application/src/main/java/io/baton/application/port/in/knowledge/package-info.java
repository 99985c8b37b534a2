/** Looking at what the engines know (product.md 4). */
@NullMarked
package io.baton.application.port.in.knowledge;

import org.jspecify.annotations.NullMarked;
