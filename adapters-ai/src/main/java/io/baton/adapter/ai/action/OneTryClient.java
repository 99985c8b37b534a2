package io.baton.adapter.ai.action;

import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;

/**
 * Apache's client without its conveniences: no redirects, retries, cookies, proxies, authentication or decompression, and every call on a connection of its
 * own, so that none fails because of the one before.
 */
final class OneTryClient {

    private static final String SENT = "baton.sent";
    private static final int MOST_CONNECTIONS = 200;
    private static final int MOST_TO_ONE_SERVER = 50;
    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_LINE = 16 * 1024;
    // the deadline of the call comes before
    private static final Timeout LONGEST = Timeout.ofSeconds(20);

    private OneTryClient() {}

    static CloseableHttpClient over(CheckedAddresses addresses, SSLContext tls) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections(addresses, tls))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(LONGEST)
                        .setResponseTimeout(LONGEST)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Baton")
                .addRequestInterceptorLast(OneTryClient::markSent)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(CheckedAddresses addresses, SSLContext tls) {
        var limits = Http1Config.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLength(LONGEST_LINE)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(limits)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(LONGEST)
                        .setSocketTimeout(LONGEST)
                        .build())
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_TO_ONE_SERVER)
                .build();
    }

    // asked once the connection stands and before the first byte of the request
    private static void markSent(HttpRequest request, EntityDetails entity, HttpContext context) {
        context.setAttribute(SENT, Boolean.TRUE);
    }

    /** Whether anything of a request may have reached the server. */
    static boolean isSent(HttpContext context) {
        return context.getAttribute(SENT) != null;
    }
}
