/** What MicroProfile Health answers, and the line that says that Baton is up. */
@NullMarked
package io.baton.bootstrap.health;

import org.jspecify.annotations.NullMarked;
