package io.baton.sandbox.taskrouter;

import io.baton.sandbox.core.Resource;
import java.time.Instant;

/** A kind of work for which workers have a capacity, such as {@code chat}. */
public record TaskChannel(String sid, String uniqueName, String friendlyName, Instant created) implements Resource {}
