/** The composition root: who gets what, and which threads work (architecture.md, Modules). */
@NullMarked
package io.baton.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
