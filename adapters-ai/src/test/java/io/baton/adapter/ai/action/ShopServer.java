package io.baton.adapter.ai.action;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server on a loopback address that keeps what it was sent. */
final class ShopServer implements AutoCloseable {

    record Received(String method, String uri, Headers headers, String body) {}

    final List<Received> received = new CopyOnWriteArrayList<>();

    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    ShopServer(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.start();
    }

    static ShopServer on(String address) throws IOException {
        return new ShopServer(HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 0));
    }

    int port() {
        return server.getAddress().getPort();
    }

    ShopServer answering(int status, String type, String body) {
        return handling(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            answer(exchange, status, body);
        });
    }

    ShopServer handling(HttpHandler handler) {
        server.createContext("/", exchange -> {
            received.add(new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            handler.handle(exchange);
        });
        return this;
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Waits until the test is over; true when it is. */
    boolean isClosingWithin(long millis) {
        try {
            return closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
