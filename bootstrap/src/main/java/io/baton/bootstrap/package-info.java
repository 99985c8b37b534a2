/** The composition root: the only place that sees every module. */
@NullMarked
package io.baton.bootstrap;

import org.jspecify.annotations.NullMarked;
