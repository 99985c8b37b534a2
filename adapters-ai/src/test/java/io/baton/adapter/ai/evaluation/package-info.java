/** Measures the detectors on labelled messages: {@code mvn -pl adapters-ai -am verify -Pevaluate}. */
@NullMarked
package io.baton.adapter.ai.evaluation;

import org.jspecify.annotations.NullMarked;
