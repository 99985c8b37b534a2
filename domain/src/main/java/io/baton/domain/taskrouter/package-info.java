/** TaskRouter's things as Baton sees them: tasks with their attributes, reservations and their states. */
@NullMarked
package io.baton.domain.taskrouter;

import org.jspecify.annotations.NullMarked;
