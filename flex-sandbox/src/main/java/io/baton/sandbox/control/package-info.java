/** The control interface: customers, human agents, clock, faults and the record. */
@NullMarked
package io.baton.sandbox.control;

import org.jspecify.annotations.NullMarked;
