package io.baton.application.service.engine;

import io.baton.application.port.in.engine.ChooseEnginesUseCase;
import io.baton.application.port.in.engine.EnginesRefused;
import io.baton.application.port.in.engine.EnginesRefused.Wrong;
import io.baton.application.port.in.engine.SecretChange;
import io.baton.application.port.in.settings.SettingsUseCase;
import io.baton.application.port.out.engine.EngineHosts;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.application.port.out.settings.NamedSecrets;
import io.baton.application.port.out.settings.SettingKind;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.engine.EngineName;
import io.baton.domain.engine.Engines;
import io.baton.domain.engine.HttpAgent;
import io.baton.domain.engine.OpenAiModel;
import io.baton.domain.settings.Versioned;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Saves the engines of a connection. A kept secret stays with its address: for another one it must be given again. */
public final class ChooseEnginesService implements ChooseEnginesUseCase {

    private final SettingsUseCase settings;
    private final NamedSecrets secrets;
    private final UnitOfWork work;
    private final EngineHosts hosts;
    private final ServerEngines server;

    public ChooseEnginesService(
            SettingsUseCase settings, NamedSecrets secrets, UnitOfWork work, EngineHosts hosts, ServerEngines server) {
        this.settings = settings;
        this.secrets = secrets;
        this.work = work;
        this.hosts = hosts;
        this.server = server;
    }

    @Override
    public Standing standing(ConnectionId connection, Engines engines) {
        return work.call(() -> new Standing(
                engines.openAi() != null && isKept(connection, Engines.OPENAI_KEY),
                engines.http() != null && isKept(connection, Engines.HTTP_SECRET),
                engines.chain().isEmpty() ? server.chain() : engines.chain()));
    }

    private boolean isKept(ConnectionId connection, String name) {
        return secrets.find(connection, name).isPresent();
    }

    @Override
    public Optional<Versioned<Engines>> save(ConnectionId connection, Draft draft, @Nullable Integer basedOn) {
        // names are looked up outside of the transaction: that takes as long as it takes
        var wrong = new ArrayList<>(unfit(draft.engines()));
        return work.call(() -> settings.latest(connection, SettingKind.ENGINES)
                .flatMap(former -> save(connection, former, draft, basedOn, wrong)));
    }

    private Optional<Versioned<Engines>> save(
            ConnectionId connection,
            Versioned<Engines> former,
            Draft draft,
            @Nullable Integer basedOn,
            List<Wrong> wrong) {
        wrong.addAll(missingSecrets(connection, former.value(), draft));
        if (!wrong.isEmpty()) {
            throw new EnginesRefused(wrong);
        }
        int version = basedOn == null ? former.version() : basedOn;
        var saved = settings.save(connection, SettingKind.ENGINES, draft.engines(), version);
        keep(connection, Engines.OPENAI_KEY, draft.engines().openAi() == null, draft.openAiKey());
        keep(connection, Engines.HTTP_SECRET, draft.engines().http() == null, draft.httpSecret());
        return saved;
    }

    private void keep(ConnectionId connection, String name, boolean isUnused, SecretChange change) {
        var given = change.given();
        if (isUnused || change.forgotten()) {
            secrets.forget(connection, name);
        } else if (given != null) {
            secrets.put(connection, name, given);
        }
    }

    private List<Wrong> unfit(Engines engines) {
        List<Wrong> wrong = new ArrayList<>();
        for (int i = 0; i < engines.chain().size(); i++) {
            if (!isConfigured(engines.chain().get(i), engines)) {
                wrong.add(new Wrong("chain[" + i + "]", "an engine that this connection or the server configures"));
            }
        }
        OpenAiModel model = engines.openAi();
        if (model != null) {
            objection("openai.baseUrl", model.baseUrl()).ifPresent(wrong::add);
        }
        HttpAgent agent = engines.http();
        if (agent != null) {
            objection("http.url", agent.url()).ifPresent(wrong::add);
        }
        return wrong;
    }

    private boolean isConfigured(EngineName name, Engines engines) {
        return server.has(name)
                || (name == EngineName.OPENAI && engines.openAi() != null)
                || (name == EngineName.HTTP && engines.http() != null);
    }

    private Optional<Wrong> objection(String field, URI url) {
        return hosts.objection(url).map(why -> new Wrong(field, "an address that may be called: " + why));
    }

    private List<Wrong> missingSecrets(ConnectionId connection, Engines former, Draft draft) {
        List<Wrong> wrong = new ArrayList<>();
        var model = draft.engines().openAi();
        if (model != null
                && isLeftOut(draft.openAiKey())
                && isKept(connection, Engines.OPENAI_KEY)
                && !sameModel(former, model)) {
            wrong.add(new Wrong("openai.apiKey", "the key again, or null: the one kept was given for another baseUrl"));
        }
        var agent = draft.engines().http();
        if (agent != null && draft.httpSecret().given() == null && !isKeptFor(agent, connection, former, draft)) {
            wrong.add(new Wrong("http.secret", "the secret that signs the requests to this url"));
        }
        return wrong;
    }

    private boolean isKeptFor(HttpAgent agent, ConnectionId connection, Engines former, Draft draft) {
        return isLeftOut(draft.httpSecret()) && agent.equals(former.http()) && isKept(connection, Engines.HTTP_SECRET);
    }

    private static boolean isLeftOut(SecretChange change) {
        return !change.forgotten() && change.given() == null;
    }

    private static boolean sameModel(Engines former, OpenAiModel model) {
        OpenAiModel before = former.openAi();
        return before != null && Objects.equals(before.baseUrl(), model.baseUrl());
    }
}
