/** Engines that answer customers, and detectors that read their messages. */
@NullMarked
package io.baton.adapter.ai;

import org.jspecify.annotations.NullMarked;
