/** Reading who changed what (product.md 5.5). */
@NullMarked
package io.baton.application.port.in.audit;

import org.jspecify.annotations.NullMarked;
