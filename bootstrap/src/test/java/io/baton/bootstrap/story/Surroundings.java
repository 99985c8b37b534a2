package io.baton.bootstrap.story;

import io.baton.adapter.ai.LocalEngine;
import io.baton.adapter.ai.OfflineDetectors;
import io.baton.adapter.ai.knowledge.ArticleLibrary;
import io.baton.adapter.persistence.TestPersistence;
import io.baton.adapter.twilio.TwilioAdapters;
import io.baton.adapter.twilio.out.TwilioSettings;
import io.baton.application.port.out.engine.Detectors;
import io.baton.application.port.out.engine.Engine;
import io.baton.application.service.check.RefusalsInMemory;
import io.baton.application.service.lane.Arrivals;
import io.baton.application.service.lane.TwilioPorts;
import io.baton.application.service.webhook.AcceptWebhookService;
import io.baton.domain.connection.FlexConnection;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What all stories of a run share: one database, one door for webhooks, one clock, the ports to Twilio and the engine. */
final class Surroundings {

    private static final Surroundings SHARED = new Surroundings();

    private final TestPersistence persistence = TestPersistence.start();
    private final TestPersistence otherServers = persistence.secondServer();
    private final StoryClock clock = new StoryClock();
    private final Semaphore bell = new Semaphore(0);
    private final TwilioAdapters twilio =
            TwilioAdapters.over(new TwilioSettings(Duration.ofSeconds(10), null, null), clock);
    private final OfflineDetectors detectors = new OfflineDetectors();
    private final LocalEngine engine =
            new LocalEngine(new ArticleLibrary(Path.of("../knowledge"), detectors::languageOf, clock), detectors);
    private final WebhookDoor door = new WebhookDoor(this::acceptWebhook);

    private @Nullable Connection look;

    private Surroundings() {}

    static Surroundings shared() {
        return SHARED;
    }

    // the endpoint is another server's: it lives on when the cranked one dies
    private AcceptWebhookService acceptWebhook(URI publicUrl) {
        var stores = CrankedServer.stores(otherServers.ports());
        var arrivals = new Arrivals(stores.unitOfWork(), stores.lanes(), stores.inbox(), bell::release);
        return new AcceptWebhookService(
                stores.connections(),
                twilio.webhooks(),
                stores.unitOfWork(),
                stores.lanes(),
                arrivals,
                new RefusalsInMemory(otherServers.ports().refusals(), stores.unitOfWork()),
                publicUrl,
                clock);
    }

    TestPersistence persistence() {
        return persistence;
    }

    /** The same database through connections of another server. */
    TestPersistence otherServersPersistence() {
        return otherServers;
    }

    StoryClock clock() {
        return clock;
    }

    URI publicUrl() {
        return door.publicUrl();
    }

    /** From now on Twilio's events of a connection come by Event Streams; answers where they are posted. */
    String streaming(FlexConnection connection) {
        var token = connection.webhookTokens().current().value();
        door.streams(token, connection.credentials().authToken().reveal());
        return publicUrl() + "/streams/" + token;
    }

    /** Delivers one event of a connection by Event Streams; answers the status. */
    int streamed(ContactCentre centre, Map<String, String> form) {
        return door.deliver(centre.connection().webhookTokens().current().value(), form);
    }

    TwilioAdapters twilio() {
        return twilio;
    }

    /** A server on the shared database. */
    CrankedServer server(Stop stop) {
        return server(persistence, stop, engine, detectors);
    }

    /** Another server, with connections of its own. */
    CrankedServer otherServer() {
        return server(otherServers, Stop.nowhere(), engine, detectors);
    }

    /** A server with the connections given, and an engine and detectors of its own. */
    CrankedServer server(TestPersistence own, Stop stop, Engine itsEngine, Detectors itsDetectors) {
        var stopping = new StoppingPorts(stop);
        var ports = new TwilioPorts(
                twilio.taskRouter(),
                twilio.conversations(),
                twilio.interactions(),
                twilio.workspaces(),
                twilio.webhooks());
        return new CrankedServer(
                stopping.stores(CrankedServer.stores(own.ports())),
                stopping.twilio(ports),
                stopping.engine(itsEngine),
                itsDetectors,
                clock,
                bell::release);
    }

    /** Waits a little for something to arrive; false when nothing did. */
    boolean awaitArrival(Duration atMost) {
        try {
            boolean rung = bell.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
            bell.drainPermits();
            return rung;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** When the next lane is due; empty when none ever is. */
    Optional<Instant> nextDue() {
        return one("select min(due_at) from lane").map(value -> ((Timestamp) value).toInstant());
    }

    /** A server's leases end while it is dead or stopped. */
    void expireLeases(CrankedServer holder) {
        execute("update lane set lease_until = now() - interval '1 second' where lease_owner = '" + holder.name()
                + "'");
    }

    /** Changes the database behind the ports. */
    void execute(String statement) {
        try {
            persistence.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The one value of a query's one row; empty when it is null. */
    synchronized Optional<Object> one(String query) {
        try (var statement = look().createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return Optional.ofNullable(rows.getObject(1));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    // looked at so often that a connection for each look would take longer than the stories
    private Connection look() throws SQLException {
        if (look == null) {
            look = persistence.dataSource().getConnection();
        }
        return look;
    }
}
