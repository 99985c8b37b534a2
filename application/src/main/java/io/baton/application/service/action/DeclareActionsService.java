package io.baton.application.service.action;

import io.baton.application.port.in.action.DeclareActionsUseCase;
import io.baton.application.port.in.settings.SettingsUseCase;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.application.port.out.settings.NamedSecrets;
import io.baton.application.port.out.settings.SettingKind;
import io.baton.domain.action.Actions;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.settings.Versioned;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Declares actions: checked as a whole, saved with their secrets or not at all. */
public final class DeclareActionsService implements DeclareActionsUseCase {

    private final SettingsUseCase settings;
    private final NamedSecrets secrets;
    private final DeclarationRules rules;
    private final UnitOfWork work;

    public DeclareActionsService(
            SettingsUseCase settings, NamedSecrets secrets, DeclarationRules rules, UnitOfWork work) {
        this.settings = settings;
        this.secrets = secrets;
        this.rules = rules;
        this.work = work;
    }

    @Override
    public Optional<Versioned<Actions>> declare(ConnectionId connection, Draft draft, @Nullable Integer basedOn) {
        return work.call(() -> settings.latest(connection, SettingKind.ACTIONS)
                .flatMap(former ->
                        declare(connection, former.value(), draft, basedOn == null ? former.version() : basedOn)));
    }

    private Optional<Versioned<Actions>> declare(ConnectionId connection, Actions former, Draft draft, int basedOn) {
        var flaws = rules.flawsOf(draft, former);
        if (!flaws.isEmpty()) {
            throw new ActionsRefused(flaws);
        }
        var wanted = secretNames(draft.actions());
        secretNames(former).stream()
                .filter(name -> !wanted.contains(name))
                .forEach(name -> secrets.forget(connection, name));
        draft.secrets().forEach((name, secret) -> secrets.put(connection, name, secret));
        return settings.save(connection, SettingKind.ACTIONS, draft.actions(), basedOn);
    }

    private static Set<String> secretNames(Actions actions) {
        return actions.items().stream()
                .flatMap(action -> action.secretNames().stream())
                .collect(Collectors.toSet());
    }
}
