package io.baton.application.service.engine;

import io.baton.application.port.out.engine.Engine;
import io.baton.application.port.out.engine.EngineHosts;
import io.baton.application.port.out.engine.EngineMaker;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.application.port.out.settings.NamedSecrets;
import io.baton.application.port.out.settings.SettingKind;
import io.baton.application.port.out.settings.SettingStore;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.Secret;
import io.baton.domain.engine.EngineName;
import io.baton.domain.engine.Engines;
import io.baton.domain.engine.HttpAgent;
import io.baton.domain.engine.OpenAiModel;
import io.baton.domain.masking.Masking;
import io.baton.domain.masking.MaskingPatterns;
import io.baton.domain.settings.Versioned;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the engines of a connection: its own settings, else the server's. They are made once for each version of the settings, on each
 * server, so that what was saved holds for the next turn everywhere.
 */
public final class EngineChoice {

    private record Made(int engines, int masking, ChosenEngines chosen) {}

    private final UnitOfWork work;
    private final SettingStore settings;
    private final NamedSecrets secrets;
    private final EngineMaker maker;
    private final EngineHosts hosts;
    private final ServerEngines server;
    private final Map<ConnectionId, Made> made = new ConcurrentHashMap<>();

    public EngineChoice(
            UnitOfWork work,
            SettingStore settings,
            NamedSecrets secrets,
            EngineMaker maker,
            EngineHosts hosts,
            ServerEngines server) {
        this.work = work;
        this.settings = settings;
        this.secrets = secrets;
        this.maker = maker;
        this.hosts = hosts;
        this.server = server;
    }

    /** The engines that answer this connection's customers now. */
    public ChosenEngines of(ConnectionId connection) {
        return work.call(() -> {
            var engines = settings.latest(connection, SettingKind.ENGINES);
            var masking = settings.latest(connection, SettingKind.MASKING);
            var before = made.get(connection);
            if (before != null && before.engines() == engines.version() && before.masking() == masking.version()) {
                return before.chosen();
            }
            var chosen = make(connection, engines, masking);
            made.put(connection, new Made(engines.version(), masking.version(), chosen));
            return chosen;
        });
    }

    /** The one that needs nothing and nobody else. */
    Engine offline() {
        return maker.local();
    }

    private ChosenEngines make(
            ConnectionId connection, Versioned<Engines> engines, Versioned<MaskingPatterns> patterns) {
        var chosen = engines.value();
        var masking = patterns.value().masking();
        return new ChosenEngines(
                names(chosen).stream()
                        .map(name -> make(name, connection, chosen, masking))
                        .toList(),
                engines.version(),
                chosen.deadline(),
                chosen.concurrency(),
                masking);
    }

    private List<EngineName> names(Engines engines) {
        return engines.chain().isEmpty() ? server.chain() : engines.chain();
    }

    private Engine make(EngineName name, ConnectionId connection, Engines engines, Masking masking) {
        return switch (name) {
            case LOCAL -> maker.local();
            case OPENAI -> openAi(connection, engines, masking);
            case HTTP -> http(connection, engines, masking);
        };
    }

    // an address of the connection's own is never called with a secret of the server's
    private Engine openAi(ConnectionId connection, Engines engines, Masking masking) {
        OpenAiModel own = engines.openAi();
        if (own != null) {
            var key = secrets.find(connection, Engines.OPENAI_KEY).orElse(null);
            return checked(maker.openAi(own, key, masking, engines.deadline()), own.baseUrl());
        }
        OpenAiModel common = server.openAi();
        return common == null
                ? new MissingEngine(EngineName.OPENAI.wire())
                : maker.openAi(common, server.openAiKey(), masking, engines.deadline());
    }

    private Engine http(ConnectionId connection, Engines engines, Masking masking) {
        HttpAgent own = engines.http();
        if (own != null) {
            return secrets.find(connection, Engines.HTTP_SECRET)
                    .map(secret -> checked(maker.http(own, secret, masking, engines.deadline()), own.url()))
                    .orElseGet(() -> new MissingEngine(EngineName.HTTP.wire()));
        }
        HttpAgent common = server.http();
        Secret secret = server.httpSecret();
        return common == null || secret == null
                ? new MissingEngine(EngineName.HTTP.wire())
                : maker.http(common, secret, masking, engines.deadline());
    }

    private Engine checked(Engine engine, URI url) {
        return new CheckedEngine(engine, url, hosts);
    }
}
