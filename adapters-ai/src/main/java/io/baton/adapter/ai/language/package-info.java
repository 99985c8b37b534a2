/** Recognises the language in which a customer writes. */
@NullMarked
package io.baton.adapter.ai.language;

import org.jspecify.annotations.NullMarked;
