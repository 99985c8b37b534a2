/** The handoff policy of a connection: shown, set, and tried. */
@NullMarked
package io.baton.adapter.rest.policy;

import org.jspecify.annotations.NullMarked;
