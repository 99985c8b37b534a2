/** What engines elsewhere may say, however they say it: bounded, plain, and only what they were asked for (product.md 4). */
@NullMarked
package io.baton.adapter.ai.answer;

import org.jspecify.annotations.NullMarked;
