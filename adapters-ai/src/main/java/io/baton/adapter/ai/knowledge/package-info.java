/** The Markdown articles of a shop and the search in them (product.md 4). */
@NullMarked
package io.baton.adapter.ai.knowledge;

import org.jspecify.annotations.NullMarked;
