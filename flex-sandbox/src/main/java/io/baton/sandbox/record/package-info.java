/** The append-only record of every call, delivery and event. */
@NullMarked
package io.baton.sandbox.record;

import org.jspecify.annotations.NullMarked;
