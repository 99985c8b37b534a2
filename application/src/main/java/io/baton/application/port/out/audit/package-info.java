/** Who changed what (product.md 5.5). */
@NullMarked
package io.baton.application.port.out.audit;

import org.jspecify.annotations.NullMarked;
