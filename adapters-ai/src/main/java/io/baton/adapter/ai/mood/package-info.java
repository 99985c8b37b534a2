/** The customer's mood, read from words, capitals and punctuation (product.md 3.1, 3.3). */
@NullMarked
package io.baton.adapter.ai.mood;

import org.jspecify.annotations.NullMarked;
