/** A real HTTP server that plays an engine elsewhere: well, badly, slowly, never. */
@NullMarked
package io.baton.adapter.ai.scripted;

import org.jspecify.annotations.NullMarked;
