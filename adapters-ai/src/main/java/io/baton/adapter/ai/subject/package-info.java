/** What a text is about: its words in the form of the language's own stems, with those that mean the same. */
@NullMarked
package io.baton.adapter.ai.subject;

import org.jspecify.annotations.NullMarked;
