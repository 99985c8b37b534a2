/** The rules of conversations, sessions and handoff, in plain Java. */
@NullMarked
package io.baton.domain;

import org.jspecify.annotations.NullMarked;
