/** Faults on request: refused, lost, slow or doubled calls and deliveries. */
@NullMarked
package io.baton.sandbox.fault;

import org.jspecify.annotations.NullMarked;
