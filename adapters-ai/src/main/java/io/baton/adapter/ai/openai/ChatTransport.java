package io.baton.adapter.ai.openai;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.baton.adapter.ai.remote.Deadline;
import io.baton.adapter.ai.remote.RemoteCalls;
import io.baton.adapter.ai.remote.RemoteFailure;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** Carries LangChain4j's requests within the deadline of one turn; its own timeouts end with the headers. */
final class ChatTransport implements HttpClient {

    private final RemoteCalls calls;
    private final Deadline deadline;

    private ChatTransport(RemoteCalls calls, Deadline deadline) {
        this.calls = calls;
        this.deadline = deadline;
    }

    static HttpClientBuilder within(Deadline deadline, RemoteCalls calls) {
        return new Builder(new ChatTransport(calls, deadline), deadline);
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        var answer = calls.exchange(() -> toJdk(request), deadline);
        return SuccessfulHttpResponse.builder()
                .statusCode(answer.status())
                .headers(answer.headers())
                .body(answer.body())
                .build();
    }

    private static java.net.http.HttpRequest toJdk(HttpRequest request) {
        var http = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .method(request.method().name(), BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> http.header(name, value)));
        return http.build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        listener.onError(RemoteFailure.of("a turn is answered in one piece"));
    }

    /** LangChain4j wants to build its client itself; the deadline is ours. */
    private record Builder(HttpClient client, Deadline deadline) implements HttpClientBuilder {

        @Override
        public Duration connectTimeout() {
            return deadline.left();
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return deadline.left();
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            return this;
        }

        @Override
        public HttpClient build() {
            return client;
        }
    }
}
