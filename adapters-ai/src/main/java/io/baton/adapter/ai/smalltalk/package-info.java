/** Greetings, thanks and farewells: what is said when nothing is asked. */
@NullMarked
package io.baton.adapter.ai.smalltalk;

import org.jspecify.annotations.NullMarked;
