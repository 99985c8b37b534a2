package io.baton.adapter.twilio.out;

import com.twilio.http.TwilioRestClient;
import io.baton.domain.connection.Credentials;
import io.baton.domain.connection.Secret;
import io.baton.domain.connection.TwilioAccess;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One SDK client for each pair of credentials and base URL, all over one pool of connections. The SDK's static
 * {@code Twilio.init} is never used.
 */
public final class TwilioClients {

    /** Far above the connections of one server; wrong credentials of past tries are forgotten. */
    private static final int MAX_CLIENTS = 1000;

    private record Key(String user, Secret password, @Nullable URI base) {}

    private final TwilioSettings settings;
    private final InstantSource time;
    private final HttpClient http;
    private final Map<Key, TwilioRestClient> clients = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, TwilioRestClient> eldest) {
            return size() > MAX_CLIENTS;
        }
    };

    /** Clients that call by these settings. */
    public TwilioClients(TwilioSettings settings, InstantSource time) {
        this.settings = settings;
        this.time = time;
        // half of the timeout for connecting: what fails there is known not to have arrived, and may be tried again
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout().dividedBy(2))
                .build();
    }

    InstantSource time() {
        return time;
    }

    TwilioRestClient of(TwilioAccess access) {
        return of(access.credentials(), access.apiBaseUrl());
    }

    TwilioRestClient of(Credentials credentials, @Nullable URI apiBaseUrl) {
        var key = new Key(credentials.restUser(), credentials.restPassword(), apiBaseUrl);
        synchronized (clients) {
            return clients.computeIfAbsent(
                    key, absent -> client(key, credentials.account().value()));
        }
    }

    private TwilioRestClient client(Key key, String account) {
        var client = new TwilioRestClient.Builder(key.user(), key.password().reveal())
                .accountSid(account)
                .httpClient(new RestTransport(http, new TwilioAddress(key.base()), settings.timeout(), time));
        if (settings.edge() != null) {
            client.edge(settings.edge());
        }
        if (settings.region() != null) {
            client.region(settings.region());
        }
        return client.build();
    }
}
