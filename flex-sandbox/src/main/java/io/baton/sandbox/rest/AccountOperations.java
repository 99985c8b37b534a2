package io.baton.sandbox.rest;

import io.baton.sandbox.account.Account;
import io.baton.sandbox.core.JsonFields;
import io.baton.sandbox.core.Refusal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** The account resource. */
final class AccountOperations {
    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private AccountOperations() {}

    static void addTo(Routes<Operation> routes) {
        routes.add("api.twilio.com", "GET", "/2010-04-01/Accounts/{file}", AccountOperations::fetch);
    }

    private static Answer fetch(Call call) {
        Account account = call.account();
        if (!call.path("file").equals(account.sid() + ".json")) {
            throw Refusal.notFound("/2010-04-01/Accounts/" + call.path("file"));
        }
        Instant created = account.taskRouter().workspace().created();
        String path = "/2010-04-01/Accounts/" + account.sid();
        return Answer.ok(JsonFields.empty()
                .put("sid", account.sid())
                .put("friendly_name", account.name())
                .put("owner_account_sid", account.sid())
                .put("auth_token", account.authToken())
                .put("status", "active")
                .put("type", "Full")
                .put("date_created", RFC_2822.format(created))
                .put("date_updated", RFC_2822.format(created))
                .put("subresource_uris", Map.of("calls", path + "/Calls.json"))
                .put("uri", path + ".json")
                .toObject());
    }
}
