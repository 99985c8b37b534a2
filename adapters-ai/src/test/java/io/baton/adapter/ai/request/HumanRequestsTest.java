package io.baton.adapter.ai.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.ai.Samples;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HumanRequestsTest {

    private static final HumanRequests REQUESTS = new HumanRequests();

    static Stream<String> tables() {
        return Stream.of("en", "de", "es", "fr", "it", "pt", "nl", "other", "mixed")
                .flatMap(table -> Samples.lines("human-request/" + table + ".txt").stream());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void tellsARequestFromItsDenial(String line) {
        assertThat(REQUESTS.find(line.substring(2)).isPresent()).isEqualTo(line.startsWith("+"));
    }

    @Test
    void quotesTheCustomersOwnWords() {
        assertThat(REQUESTS.find("My parcel is late. I WANT to talk to a hümannn, please!"))
                .hasValue("I WANT to talk to a hümannn");
    }
}
