package io.baton.adapter.rest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicOriginTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:9080, http://localhost:9080",
        "https://Baton.Example.com, https://baton.example.com",
        "https://baton.example.com:443/, https://baton.example.com",
        "http://baton.example.com:80/base, http://baton.example.com",
        "http://baton.example.com:443, http://baton.example.com:443",
        "https://[::1]:9443, https://[::1]:9443"
    })
    void isWhatBrowsersWrite(URI publicUrl, String origin) {
        assertThat(PublicOrigin.of(publicUrl).value()).isEqualTo(origin);
    }

    @Test
    void needsAHost() {
        assertThatIllegalArgumentException().isThrownBy(() -> PublicOrigin.of(URI.create("baton.example.com")));
    }
}
