/** In which order the parts of the server start and stop, and how it ends when it must not start. */
@NullMarked
package io.baton.bootstrap.lifecycle;

import org.jspecify.annotations.NullMarked;
