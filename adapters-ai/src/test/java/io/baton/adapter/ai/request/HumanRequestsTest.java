package io.baton.adapter.ai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HumanRequestsTest {

    private static final HumanRequests REQUESTS = new HumanRequests();

    static Stream<String> tables() throws IOException {
        Stream.Builder<String> lines = Stream.builder();
        for (String table : new String[] {"en", "de", "es", "fr", "it", "pt", "nl", "other"}) {
            try (InputStream in = Objects.requireNonNull(HumanRequestsTest.class.getResourceAsStream(
                    "/io/baton/adapter/ai/samples/human-request/" + table + ".txt"))) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(lines);
            }
        }
        return lines.build();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void tellsARequestFromItsDenial(String line) {
        assertThat(REQUESTS.find(line.substring(2)).isPresent()).isEqualTo(line.startsWith("+"));
    }

    @Test
    void quotesTheCustomersOwnWords() {
        assertThat(REQUESTS.find("My parcel is late. I WANT to talk to a hümannn, please!"))
                .hasValue("talk to a hümannn");
    }
}
