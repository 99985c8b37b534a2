package io.baton.adapter.ai.action;

import io.baton.adapter.ai.action.CheckedAddresses.Refused;
import io.baton.application.port.out.action.ActionClient;
import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.ssl.SSLContexts;

/** Actions over Apache's client: one address check, one connection, one try. */
public final class ActionHttpClient implements ActionClient, AutoCloseable {

    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines;

    /** A client; addresses of this machine and of private networks are for operators who allow them. */
    public ActionHttpClient(boolean privateHosts) {
        this(new CheckedAddresses(InetAddress::getAllByName, privateHosts), SSLContexts.createDefault());
    }

    ActionHttpClient(CheckedAddresses addresses, SSLContext tls) {
        this.client = OneTryClient.over(addresses, tls);
        this.deadlines = Executors.newSingleThreadScheduledExecutor(ActionHttpClient::daemon);
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "action-deadlines");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Answer send(Request request) {
        var message = message(request);
        var context = HttpClientContext.create();
        var end = deadlines.schedule(message::cancel, request.timeout().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return AnswerReader.read(client.executeOpen(null, message, context));
        } catch (IOException failed) {
            return OneTryClient.isSent(context)
                    ? new Answer.NoAnswer("no answer came" + (message.isCancelled() ? " in time" : ""))
                    : new Answer.NotSent(reason(failed, message.isCancelled()));
        } finally {
            end.cancel(false);
            // closes the connection without reading the rest of an answer, which may never end
            message.cancel();
        }
    }

    private static String reason(IOException failed, boolean late) {
        if (failed instanceof Refused) {
            return "the host's address is not one that actions may reach";
        }
        if (failed instanceof SSLException) {
            return "the server's certificate or TLS is not accepted";
        }
        return late ? "no connection in time" : "no connection to the server";
    }

    private static HttpUriRequestBase message(Request request) {
        var message = new HttpUriRequestBase(request.method().name(), request.uri());
        message.setHeader("Accept", "application/json");
        request.headers().forEach(message::setHeader);
        var body = request.body();
        if (body != null) {
            message.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        }
        return message;
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
