/** Finds out whether a customer asks for a human (product.md 3.1). */
@NullMarked
package io.baton.adapter.ai.request;

import org.jspecify.annotations.NullMarked;
