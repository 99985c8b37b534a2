/** When and how a conversation goes to humans: signals, policy, decision, reasons, brief and the six attributes (product.md 3). */
@NullMarked
package io.baton.domain.handoff;

import org.jspecify.annotations.NullMarked;
