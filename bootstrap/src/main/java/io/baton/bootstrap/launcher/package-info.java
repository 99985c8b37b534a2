/** What {@code java -jar baton.jar} does: check, unpack, and run Open Liberty in this very process. */
@NullMarked
package io.baton.bootstrap.launcher;

import org.jspecify.annotations.NullMarked;
