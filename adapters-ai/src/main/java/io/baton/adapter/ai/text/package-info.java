/** Customers' text as comparable words and whole sentences, in any script. */
@NullMarked
package io.baton.adapter.ai.text;

import org.jspecify.annotations.NullMarked;
