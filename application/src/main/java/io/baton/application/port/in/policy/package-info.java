/** Trying a handoff policy before customers meet it. */
@NullMarked
package io.baton.application.port.in.policy;

import org.jspecify.annotations.NullMarked;
