package io.baton.adapter.ai.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.baton.adapter.ai.scripted.Script;
import io.baton.adapter.ai.scripted.ScriptedEndpoint;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteCallsTest {

    private final RemoteCalls calls = new RemoteCalls();

    private RemoteAnswer get(URI address, Duration time) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> calls.exchange(
                        () -> HttpRequest.newBuilder(address).build(), Deadline.in(time, InstantSource.system())));
    }

    private RemoteAnswer get(ScriptedEndpoint endpoint) {
        return get(endpoint.address("/"), Duration.ofSeconds(5));
    }

    @Test
    void givesTheAnswer() {
        try (var endpoint = ScriptedEndpoint.of(Script.json("{\"a\": \"ü\"}"))) {
            assertThat(get(endpoint).text()).isEqualTo("{\"a\": \"ü\"}");
        }
    }

    @Test
    void endsABodyThatTricklesIn() {
        try (var endpoint = ScriptedEndpoint.of(Script.dribbling("{}".repeat(500), 20))) {
            assertThatThrownBy(() -> get(endpoint.address("/"), Duration.ofMillis(400)))
                    .isInstanceOf(RemoteFailure.class)
                    .hasMessage("no answer in time");
        }
    }

    @Test
    void endsTheWaitForAnAnswerThatNeverComes() {
        try (var endpoint = ScriptedEndpoint.of(Script.never())) {
            assertThatThrownBy(() -> get(endpoint.address("/"), Duration.ofMillis(300)))
                    .hasMessage("no answer in time");
        }
    }

    @Test
    void breaksOffBehindTheLargestAnswer() {
        try (var endpoint = ScriptedEndpoint.of(Script.huge(4 * RemoteCalls.LARGEST_ANSWER))) {
            assertThatThrownBy(() -> get(endpoint)).hasMessageStartingWith("the answer is larger than");
        }
    }

    @Test
    void followsNoRedirect() {
        try (var elsewhere = ScriptedEndpoint.of(Script.json("{}"));
                var endpoint = ScriptedEndpoint.of(
                        Script.redirect(elsewhere.address("/").toString()))) {
            assertThatThrownBy(() -> get(endpoint)).hasMessage("status 307");
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void sendsOnceMoreWhenAskedForALittlePatience() {
        try (var endpoint = ScriptedEndpoint.of(Script.status(429, 1), Script.json("{}"))) {
            assertThat(get(endpoint).text()).isEqualTo("{}");
            assertThat(endpoint.received()).hasSize(2);
        }
    }

    @Test
    void givesUpWhenAskedForMorePatienceThanThereIs() {
        try (var endpoint = ScriptedEndpoint.of(Script.status(429, 60))) {
            assertThatThrownBy(() -> get(endpoint)).hasMessage("status 429");
            assertThat(endpoint.received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 429, 500, 502, 503})
    void asksOnlyOnceAfterAnyOtherRefusal(int status) {
        try (var endpoint = ScriptedEndpoint.of(Script.status(status))) {
            assertThatThrownBy(() -> get(endpoint)).hasMessage("status " + status);
            assertThat(endpoint.received()).hasSize(1);
        }
    }

    @Test
    void saysThatAnAddressCannotBeCalled() {
        assertThatThrownBy(() -> get(URI.create("ftp://shop.example/"), Duration.ofSeconds(3)))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageStartingWith("no such request");
    }

    @Test
    void saysThatNobodyListens() {
        var closed = ScriptedEndpoint.of(Script.json("{}"));
        var address = closed.address("/");
        closed.close();

        assertThatThrownBy(() -> get(address, Duration.ofSeconds(3))).hasMessage("no connection");
    }
}
