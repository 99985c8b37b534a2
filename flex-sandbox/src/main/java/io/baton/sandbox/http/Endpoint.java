package io.baton.sandbox.http;

import io.baton.sandbox.Sandbox;
import io.baton.sandbox.control.ControlApi;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.rest.Answer;
import io.baton.sandbox.rest.FaultyRest;
import io.baton.sandbox.rest.HttpRequestData;
import io.baton.sandbox.rest.TwilioRest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;

/** Sends each request to the part that answers it; the same below {@code /} and below {@code /sandbox}. */
final class Endpoint {
    private static final Logger LOG = System.getLogger(Endpoint.class.getName());
    private static final String TWILIO = "/twilio/";
    private static final String PREFIX = "/sandbox";

    private final Sandbox sandbox;
    private final FaultyRest rest;
    private final ControlApi control;
    private final BatonSide baton;

    Endpoint(Sandbox sandbox, BatonSide baton) {
        this.sandbox = sandbox;
        this.rest = new FaultyRest(new TwilioRest(sandbox::accounts, sandbox.record()), sandbox.faults(), this::alone);
        this.control = new ControlApi(sandbox);
        this.baton = baton;
    }

    Reply answer(HttpRequestData request) {
        // Without the slash the page's own addresses would lead elsewhere.
        if (request.path().equals(PREFIX)) {
            return Reply.moved(PREFIX + "/");
        }
        try {
            return dispatch(request.at(withoutPrefix(request.path())));
        } catch (RuntimeException e) {
            // The edge of the sandbox: whatever broke, the caller gets Twilio's error document.
            LOG.log(Level.WARNING, "the sandbox failed to answer " + request.method() + " " + request.path(), e);
            return Reply.of(Answer.refused(new Refusal(500, 20500, "Internal server error")));
        }
    }

    private Reply dispatch(HttpRequestData request) {
        String path = request.path();
        if (path.startsWith(TWILIO)) {
            int end = path.indexOf('/', TWILIO.length());
            String host = end < 0 ? path.substring(TWILIO.length()) : path.substring(TWILIO.length(), end);
            return Reply.of(rest.answer(host, request.at(end < 0 ? "/" : path.substring(end))));
        }
        if (path.equals("/control/page")) {
            return baton.settings();
        }
        if (path.startsWith("/baton/")) {
            return baton.forward(request);
        }
        if (path.startsWith("/control/")) {
            return Reply.of(sandbox.alone(() -> control.answer(request)));
        }
        return PageFiles.find(path).orElseGet(() -> Reply.of(Answer.refused(Refusal.notFound(path))));
    }

    private Supplier<Answer> alone(Supplier<Answer> work) {
        return () -> sandbox.alone(work);
    }

    private static String withoutPrefix(String path) {
        return path.startsWith(PREFIX + "/") ? path.substring(PREFIX.length()) : path;
    }
}
