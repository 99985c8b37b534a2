/** What messages are about: forbidden topics, and the same question asked again (product.md 3.1). */
@NullMarked
package io.baton.adapter.ai.topic;

import org.jspecify.annotations.NullMarked;
