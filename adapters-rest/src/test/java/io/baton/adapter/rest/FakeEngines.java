package io.baton.adapter.rest;

import io.baton.application.port.in.engine.ChooseEnginesUseCase;
import io.baton.application.port.in.engine.EnginesRefused;
import io.baton.application.port.in.engine.EnginesRefused.Wrong;
import io.baton.application.port.out.settings.SettingKind;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.engine.EngineName;
import io.baton.domain.engine.Engines;
import io.baton.domain.settings.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes every choice unless it is told what is wrong with it; a secret once given is kept. */
public final class FakeEngines implements ChooseEnginesUseCase {

    public final List<Draft> drafts = new ArrayList<>();
    public List<Wrong> wrong = List.of();

    private final FakeSettings settings;

    FakeEngines(FakeSettings settings) {
        this.settings = settings;
    }

    @Override
    public Standing standing(ConnectionId connection, Engines engines) {
        return new Standing(
                drafts.stream().anyMatch(draft -> draft.openAiKey().given() != null),
                drafts.stream().anyMatch(draft -> draft.httpSecret().given() != null),
                engines.chain().isEmpty() ? List.of(EngineName.LOCAL) : engines.chain());
    }

    @Override
    public Optional<Versioned<Engines>> save(ConnectionId connection, Draft draft, @Nullable Integer basedOn) {
        if (!wrong.isEmpty()) {
            throw new EnginesRefused(wrong);
        }
        drafts.add(draft);
        return settings.save(connection, SettingKind.ENGINES, draft.engines(), basedOn);
    }
}
