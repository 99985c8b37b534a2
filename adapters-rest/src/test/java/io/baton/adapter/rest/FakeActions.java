package io.baton.adapter.rest;

import io.baton.application.port.in.action.DeclareActionsUseCase;
import io.baton.application.port.out.settings.SettingKind;
import io.baton.domain.action.Actions;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.settings.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes every declaration unless it is told what is wrong with it. */
public final class FakeActions implements DeclareActionsUseCase {

    public final List<Draft> drafts = new ArrayList<>();
    public List<Flaw> flaws = List.of();

    private final FakeSettings settings;

    FakeActions(FakeSettings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<Versioned<Actions>> declare(ConnectionId connection, Draft draft, @Nullable Integer basedOn) {
        if (!flaws.isEmpty()) {
            throw new ActionsRefused(flaws);
        }
        drafts.add(draft);
        return settings.save(connection, SettingKind.ACTIONS, draft.actions(), basedOn);
    }
}
