package io.baton.sandbox.rest;

import io.baton.sandbox.account.Account;
import io.baton.sandbox.core.JsonFields;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.core.Sids;
import io.baton.sandbox.record.SandboxRecord;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Twilio's REST API: who calls, which operation, what is answered. The caller lets one thread in at a time. */
public final class TwilioRest {
    private static final int AUTHENTICATION_FAILED = 20003;

    private final Routes<Operation> routes = new Routes<>();
    private final Supplier<Collection<Account>> accounts;
    private final SandboxRecord record;

    /** The API of these accounts, each call written into the record. */
    public TwilioRest(Supplier<Collection<Account>> accounts, SandboxRecord record) {
        this.accounts = accounts;
        this.record = record;
        WorkspaceOperations.addTo(routes);
        WorkerOperations.addTo(routes);
        RoutingOperations.addTo(routes);
        TaskOperations.addTo(routes);
        ReservationOperations.addTo(routes);
        ConversationOperations.addTo(routes);
        MessageOperations.addTo(routes);
        FlexOperations.addTo(routes);
        AccountOperations.addTo(routes);
    }

    /** Answers a request to a Twilio host; the request's path is that below the host. */
    public Answer answer(String host, HttpRequestData request) {
        Optional<Account> account = account(request.header("Authorization"));
        Answer answer;
        try {
            Account caller = account.orElseThrow(() -> new Refusal(401, AUTHENTICATION_FAILED, "Authenticate"));
            answer = call(caller, host, request);
        } catch (Refusal refusal) {
            answer = Answer.refused(refusal);
        }
        note(account.map(Account::sid).orElse(""), host, request, answer.status(), null);
        return answer.with("Twilio-Request-Id", Sids.random("RQ"));
    }

    /** Writes a call into the record that did not come to be answered like others. */
    public void note(String accountSid, String host, HttpRequestData request, int status, @Nullable String fault) {
        JsonFields entry = JsonFields.empty()
                .put("method", request.method())
                .put("path", host + request.path())
                .put("query", request.query())
                .put("body", request.body())
                .put("status", status)
                .putIfPresent("fault", fault);
        record.append("rest", accountSid, entry);
    }

    private Answer call(Account account, String host, HttpRequestData request) {
        Routes.Match<Operation> match = routes.find(host, request.method(), request.path());
        Form parameters = Form.parse(request.method().equals("POST") ? request.body() : request.query());
        return match.operation().answer(new Call(account, host, request, parameters, match.path()));
    }

    private Optional<Account> account(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Basic ")) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(authorization.substring("Basic ".length()));
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return parts.length < 2
                    ? Optional.empty()
                    : accounts.get().stream()
                            .filter(each -> each.accepts(parts[0], parts[1]))
                            .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
