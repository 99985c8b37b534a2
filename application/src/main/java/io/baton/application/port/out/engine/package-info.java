/** The AI engines and the detectors that Baton asks (product.md 4). */
@NullMarked
package io.baton.application.port.out.engine;

import org.jspecify.annotations.NullMarked;
