/** Who asks, and for whose connections he may (product.md 5.5). */
@NullMarked
package io.baton.application.port.out.caller;

import org.jspecify.annotations.NullMarked;
