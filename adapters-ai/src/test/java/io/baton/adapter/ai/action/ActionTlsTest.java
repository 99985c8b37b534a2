package io.baton.adapter.ai.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.baton.adapter.ai.host.HostLookup;
import io.baton.application.port.out.action.ActionClient.Answer;
import io.baton.application.port.out.action.ActionClient.Request;
import io.baton.domain.action.ActionMethod;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The address is fixed before the connection; the name is what the certificate must hold all the same. */
class ActionTlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Answer NOT_TRUSTED = new Answer.NotSent("the server's certificate or TLS is not accepted");

    @TempDir
    private Path folder;

    private ShopServer shop;
    private SSLContext trusting;

    @BeforeEach
    void start() throws Exception {
        var store = certificateFor("shop.example.test");
        var own =
                SSLContexts.custom().loadKeyMaterial(store, PASSWORD, PASSWORD).build();
        trusting = SSLContexts.custom().loadTrustMaterial(store, PASSWORD).build();
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(own));
        shop = new ShopServer(server).answering(200, "text/plain", "over TLS");
    }

    private Path certificateFor(String host) throws Exception {
        var store = folder.resolve("shop.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "shop",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        return store;
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void callsTheServerThatTheNameBelongsTo() throws Exception {
        assertThat(call("shop.example.test", trusting)).isEqualTo(new Answer.Answered(200, "over TLS"));
    }

    @Test
    void sendsNothingToAServerOfAnotherName() throws Exception {
        assertThat(call("other.example.test", trusting)).isEqualTo(NOT_TRUSTED);
        assertThat(shop.received).isEmpty();
    }

    @Test
    void sendsNothingToAServerThatNobodyVouchesFor() throws Exception {
        assertThat(call("shop.example.test", SSLContexts.createDefault())).isEqualTo(NOT_TRUSTED);
        assertThat(shop.received).isEmpty();
    }

    private Answer call(String host, SSLContext tls) throws Exception {
        HostLookup lookup = name -> new InetAddress[] {InetAddress.getByName("127.0.0.1")};
        try (var client = new ActionHttpClient(new CheckedAddresses(lookup, true), tls)) {
            return client.send(new Request(
                    ActionMethod.GET,
                    URI.create("https://" + host + ":" + shop.port() + "/"),
                    Map.of(),
                    null,
                    Duration.ofSeconds(10)));
        }
    }
}
