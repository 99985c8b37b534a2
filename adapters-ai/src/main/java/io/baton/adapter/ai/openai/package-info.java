/** The engine that is a language model behind an OpenAI-compatible chat endpoint (product.md 4; docs/engines.md). */
@NullMarked
package io.baton.adapter.ai.openai;

import org.jspecify.annotations.NullMarked;
