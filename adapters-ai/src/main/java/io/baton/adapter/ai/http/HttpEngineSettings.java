package io.baton.adapter.ai.http;

import io.baton.domain.connection.Secret;
import io.baton.domain.masking.Masking;
import java.net.URI;
import java.time.Duration;

/**
 * How the user's agent is called.
 *
 * @param secret signs every request
 * @param timeout of a turn or a brief, body included
 * @param masking of the reasons and briefs that the agent writes; the agent itself is the user's and sees what customers wrote
 */
public record HttpEngineSettings(URI url, Secret secret, Duration timeout, Masking masking) {}
