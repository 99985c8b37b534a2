package io.baton.adapter.rest;

import io.baton.adapter.rest.action.ActionsResource;
import io.baton.adapter.rest.analytics.AnalyticsResource;
import io.baton.adapter.rest.api.ApiApplication;
import io.baton.adapter.rest.api.SameOriginFilter;
import io.baton.adapter.rest.api.SameOriginFilters;
import io.baton.adapter.rest.audit.AuditResource;
import io.baton.adapter.rest.check.ChecksResource;
import io.baton.adapter.rest.connection.AiSwitchResource;
import io.baton.adapter.rest.connection.ConnectionsResource;
import io.baton.adapter.rest.customer.CustomersResource;
import io.baton.adapter.rest.discovery.DiscoveryResource;
import io.baton.adapter.rest.engine.EnginesResource;
import io.baton.adapter.rest.engine.MaskingResource;
import io.baton.adapter.rest.input.ContentTypeFilter;
import io.baton.adapter.rest.instructions.InstructionsResource;
import io.baton.adapter.rest.knowledge.KnowledgeResource;
import io.baton.adapter.rest.login.AsServer;
import io.baton.adapter.rest.login.OrganisationFilter;
import io.baton.adapter.rest.login.OrganisationFilters;
import io.baton.adapter.rest.login.SomebodyLoggedIn;
import io.baton.adapter.rest.officehours.OfficeHoursResource;
import io.baton.adapter.rest.policy.HandoffPolicyResource;
import io.baton.adapter.rest.secret.SecretsResource;
import io.baton.adapter.rest.session.SessionsResource;
import io.baton.adapter.rest.verify.VerifyResource;
import io.baton.adapter.rest.webhook.TwilioWebhookResource;
import io.baton.adapter.rest.webhook.WebhooksApplication;
import io.baton.application.port.in.secret.ReEncryptSecretsUseCase.ReEncrypted;
import io.baton.application.service.policy.TryPolicyService;
import io.undertow.servlet.Servlets;
import jakarta.servlet.DispatcherType;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;

/** Both applications on a real HTTP server, every class that they name made by hand, with fakes behind the ports. */
public final class RestServer implements AutoCloseable {

    /** The configured public origin; requests reach the server under another address, as they do behind a proxy. */
    public static final String PUBLIC_URL = "https://baton.example.com";

    public final FakeWebhooks webhooks = new FakeWebhooks();
    public final FakeConnections connections = new FakeConnections();
    public final FakeDiscovery discovery = new FakeDiscovery();
    public final FakeVerify verify = new FakeVerify();
    public final FakeChecks checks = new FakeChecks();
    public final FakeCustomers customers = new FakeCustomers();
    public final FakeKnowledge knowledge = new FakeKnowledge();
    public final FakeSessions sessions = new FakeSessions();
    public final FakeAnalytics analytics = new FakeAnalytics();
    public final FakeAudit audit = new FakeAudit();
    public final FakeSettings settings = new FakeSettings();
    public final FakeActions actions = new FakeActions(settings);
    public final FakeEngines engines = new FakeEngines(settings);

    // held, because a logger that nobody holds forgets its level
    private static final List<Logger> QUIET = Stream.of("org.jboss", "org.xnio", "io.undertow")
            .map(Logger::getLogger)
            .toList();

    static {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    private final UndertowJaxrsServer server = new UndertowJaxrsServer();
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = freePort();

    public RestServer() {
        server.setHostname("localhost").setPort(port).start();
        deploy(new WebhooksApplication(), "/webhooks");
        deploy(new ApiApplication(), "/api/v1");
    }

    private void deploy(Application application, String path) {
        var deployment = new ResteasyDeploymentImpl();
        deployment.setApplication(madeByHand(application));
        server.deploy(server.undertowDeployment(deployment)
                .setClassLoader(getClass().getClassLoader())
                .setContextPath(path)
                .setDeploymentName(path)
                .addFilter(
                        Servlets.filter("content-type", ContentTypeFilter.class).setAsyncSupported(true))
                .addFilterUrlMapping("content-type", "/*", DispatcherType.REQUEST));
    }

    /** Starts a request: path and query as they go over the wire. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(10));
    }

    public Answer get(String path) {
        return send(request(path));
    }

    public Answer send(String method, String path, String json) {
        return send(
                request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json)));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private Application madeByHand(Application application) {
        Set<Object> made = application.getClasses().stream().map(this::make).collect(Collectors.toSet());
        made.add(new SomebodyLoggedIn());
        return new Application() {
            @Override
            @SuppressWarnings("deprecation") // the only way to give RESTEasy resources that are made already
            public Set<Object> getSingletons() {
                return made;
            }
        };
    }

    private Object make(Class<?> type) {
        if (type == TwilioWebhookResource.class) {
            return new TwilioWebhookResource(webhooks);
        }
        if (type == AnalyticsResource.class) {
            return new AnalyticsResource(analytics, () -> FakeAnalytics.NOW);
        }
        if (type == ActionsResource.class) {
            return new ActionsResource(settings, actions);
        }
        if (type == HandoffPolicyResource.class) {
            return new HandoffPolicyResource(
                    settings, new TryPolicyService(settings, new FakeDetectors(), () -> FakeSettings.NOW));
        }
        if (type == EnginesResource.class) {
            return new EnginesResource(settings, engines);
        }
        if (type == MaskingResource.class) {
            return new MaskingResource(settings);
        }
        if (type == InstructionsResource.class) {
            return new InstructionsResource(settings);
        }
        if (type == AuditResource.class) {
            return new AuditResource(audit);
        }
        if (type == AiSwitchResource.class) {
            return new AiSwitchResource(connections);
        }
        if (type == DiscoveryResource.class) {
            return new DiscoveryResource(discovery);
        }
        if (type == VerifyResource.class) {
            return new VerifyResource(verify);
        }
        if (type == ConnectionsResource.class) {
            return new ConnectionsResource(connections, AsServer.CALLER);
        }
        if (type == ChecksResource.class) {
            return new ChecksResource(checks);
        }
        if (type == CustomersResource.class) {
            return new CustomersResource(customers);
        }
        if (type == KnowledgeResource.class) {
            return new KnowledgeResource(knowledge);
        }
        if (type == OfficeHoursResource.class) {
            return new OfficeHoursResource(settings, () -> FakeSettings.NOW);
        }
        if (type == SessionsResource.class) {
            return new SessionsResource(sessions, sessions);
        }
        if (type == SecretsResource.class) {
            return new SecretsResource(() -> new ReEncrypted(2, "next"), AsServer.CALLER);
        }
        if (type == OrganisationFilter.class) {
            return OrganisationFilters.of(AsServer.CALLER);
        }
        return type == SameOriginFilter.class ? SameOriginFilters.of(URI.create(PUBLIC_URL)) : withoutArguments(type);
    }

    private static Object withoutArguments(Class<?> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is none of those that are made here", e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
