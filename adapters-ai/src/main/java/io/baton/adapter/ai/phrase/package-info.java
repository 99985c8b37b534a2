/** Phrases that customers use, kept as text files, one for each language, and found in their words. */
@NullMarked
package io.baton.adapter.ai.phrase;

import org.jspecify.annotations.NullMarked;
