package io.baton.adapter.ai.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHostsTest {

    private static PublicHosts resolving(String... addresses) {
        return new PublicHosts(host -> {
            var found = new InetAddress[addresses.length];
            for (int i = 0; i < addresses.length; i++) {
                found[i] = InetAddress.getByName(addresses[i]);
            }
            return found;
        });
    }

    private static final URI URL = URI.create("https://llm.example.org/v1");

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "100.128.0.1", "2606:2800:220:1:248:1893:25c8:1946"})
    void aPublicAddressMayBeCalled(String address) {
        assertThat(resolving(address).objection(URL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "127.8.8.8", "0.0.0.0", "0.1.2.3", "10.1.2.3", "172.16.0.1", "192.168.1.1",
                        "169.254.169.254",
                "100.64.0.1", "192.0.0.170", "198.18.0.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1",
                "fd12:3456::1", "fec0::1", "ff02::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "::7f00:1"
            })
    void anAddressInsideMayNot(String address) {
        assertThat(resolving(address).objection(URL)).contains("its host is on this machine or in a private network");
    }

    @Test
    void aNameWithOnePrivateAddressMayNot() {
        assertThat(resolving("8.8.8.8", "10.0.0.1").objection(URL)).isPresent();
    }

    @Test
    void plainHttpMayNot() {
        assertThat(resolving("8.8.8.8").objection(URI.create("http://llm.example.org")))
                .contains("it is not https");
    }

    @Test
    void anUnknownNameMayNot() {
        var unknown = new PublicHosts(host -> {
            throw new UnknownHostException(host);
        });

        assertThat(unknown.objection(URL)).contains("its host is unknown");
    }
}
