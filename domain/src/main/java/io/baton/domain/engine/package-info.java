/** What an AI engine is asked and what it answers: structure, never magic words in a reply (product.md 4). */
@NullMarked
package io.baton.domain.engine;

import org.jspecify.annotations.NullMarked;
