/** Calls actions: their JSON, and HTTP to addresses that were checked (product.md 4). */
@NullMarked
package io.baton.adapter.ai.action;

import org.jspecify.annotations.NullMarked;
