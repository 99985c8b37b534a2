package io.baton.sandbox.flex;

import io.baton.sandbox.core.Resource;
import io.baton.sandbox.taskrouter.Task;

/** A call for an agent: each makes one task. */
public record Invite(String sid, Task task) implements Resource {}
