/** Plays transcripts through handoff policies. */
@NullMarked
package io.baton.application.service.policy;

import org.jspecify.annotations.NullMarked;
