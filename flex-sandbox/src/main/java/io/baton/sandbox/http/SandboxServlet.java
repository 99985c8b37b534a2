package io.baton.sandbox.http;

import io.baton.sandbox.Sandbox;
import io.baton.sandbox.SandboxSettings;
import io.baton.sandbox.rest.HttpRequestData;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sandbox as a WAR, started with its first request; {@code BATON_SANDBOX_DIR} says where the record is kept. */
@WebServlet("/*")
public class SandboxServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String FOLDER_VARIABLE = "BATON_SANDBOX_DIR";
    private static final String DEFAULT_FOLDER = "baton-data/sandbox";

    // Half of it is more than the server's buffer, so that the length is sent before the answer ends.
    private static final int PROMISED = 1 << 20;

    private transient @Nullable Running running;

    private record Running(Sandbox sandbox, Endpoint endpoint, Ticker ticker) {}

    @Override
    public void init() {
        String folder = System.getProperty(
                "baton.sandbox.dir", Objects.requireNonNullElse(System.getenv(FOLDER_VARIABLE), DEFAULT_FOLDER));
        Sandbox sandbox = new Sandbox(SandboxSettings.in(Path.of(folder)), Clock.systemUTC());
        running = new Running(sandbox, new Endpoint(sandbox, BatonSide.sameServer()), new Ticker(sandbox));
    }

    @Override
    public void destroy() {
        if (running != null) {
            running.ticker().close();
            running.sandbox().close();
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reply reply = Objects.requireNonNull(running).endpoint().answer(data(request));
        if (reply.dropped()) {
            cut(response);
            return;
        }
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        response.getOutputStream().write(reply.body());
    }

    // A servlet cannot close the connection; an answer that ends too early is an I/O error for the caller as well.
    private static void cut(HttpServletResponse response) throws IOException {
        response.setContentLength(PROMISED);
        response.getOutputStream().write(new byte[PROMISED / 2]);
        response.flushBuffer();
    }

    private static HttpRequestData data(HttpServletRequest request) throws IOException {
        Map<String, String> headers = Collections.list(request.getHeaderNames()).stream()
                .collect(Collectors.toMap(name -> name, name -> String.valueOf(request.getHeader(name))));
        return new HttpRequestData(
                request.getMethod(),
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                headers,
                new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
}
