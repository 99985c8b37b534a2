/** Workspaces with their workers, queues, workflows, tasks and reservations, and how work is routed. */
@NullMarked
package io.baton.sandbox.taskrouter;

import org.jspecify.annotations.NullMarked;
