package io.baton.application.service.policy;

import io.baton.application.port.in.policy.TryPolicyUseCase;
import io.baton.application.port.in.settings.SettingsUseCase;
import io.baton.application.port.out.engine.Detectors;
import io.baton.application.port.out.settings.SettingKind;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.conversation.Channel;
import io.baton.domain.handoff.HandoffPolicies;
import io.baton.domain.settings.Versioned;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tries the saved policy or a draft with the detectors that sessions have. */
public final class TryPolicyService implements TryPolicyUseCase {

    private final SettingsUseCase settings;
    private final Detectors detectors;
    private final InstantSource clock;

    public TryPolicyService(SettingsUseCase settings, Detectors detectors, InstantSource clock) {
        this.settings = settings;
        this.detectors = detectors;
        this.clock = clock;
    }

    @Override
    public Optional<List<TriedTurn>> tryPolicy(
            ConnectionId connection, @Nullable HandoffPolicies draft, Channel channel, List<Line> transcript) {
        return settings.latest(connection, SettingKind.HANDOFF_POLICY)
                .map(Versioned::value)
                .map(saved -> draft == null ? saved : draft)
                .map(policies -> new PlayedTranscript(
                                policies.of(channel), channel, detectors, connection, clock.instant())
                        .play(transcript));
    }
}
