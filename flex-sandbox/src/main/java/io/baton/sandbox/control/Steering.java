package io.baton.sandbox.control;

import io.baton.sandbox.account.Account;
import io.baton.sandbox.account.SetUp;
import io.baton.sandbox.core.JsonFields;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.core.Resource;
import io.baton.sandbox.fault.Fault;
import io.baton.sandbox.fault.FaultKind;
import io.baton.sandbox.rest.Answer;
import io.baton.sandbox.taskrouter.TaskQueue;
import io.baton.sandbox.taskrouter.Workflow;
import io.baton.sandbox.taskrouter.Workspace;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Accounts, clock, faults and the record. */
final class Steering {
    private static final int DEFAULT_DELAY = 1000;

    void addTo(ControlApi.Registry registry) {
        registry.add("GET", "/account", call -> Answer.ok(account(call.account())));
        registry.add("POST", "/reset", Steering::reset);
        registry.add("GET", "/organisations", Steering::organisations);
        registry.add("POST", "/organisations", Steering::open);
        registry.add("POST", "/auth-tokens/secondary", Steering::createSecondaryAuthToken);
        registry.add("POST", "/auth-tokens/promote", Steering::promoteSecondaryAuthToken);
        registry.add("GET", "/clock", Steering::clock);
        registry.add("POST", "/clock", Steering::advance);
        registry.add("GET", "/faults", Steering::faults);
        registry.add("POST", "/faults", Steering::addFault);
        registry.add("DELETE", "/faults", Steering::clearFaults);
        registry.add("GET", "/record", Steering::record);
    }

    private static Answer reset(ControlCall call) {
        call.sandbox().reset();
        return Answer.ok(account(call.account()));
    }

    private static Answer organisations(ControlCall call) {
        List<JsonObject> all =
                call.sandbox().accounts().stream().map(Steering::account).toList();
        return Answer.ok(JsonFields.empty().put("items", all).toObject());
    }

    private static Answer open(ControlCall call) {
        SetUp.Wishes wishes = new SetUp.Wishes(wished(call, "everyone"), wished(call, "bare"));
        return Answer.created(account(call.sandbox().open(call.required("name"), wishes)));
    }

    private static boolean wished(ControlCall call, String name) {
        return call.text(name).map("true"::equals).orElse(false);
    }

    private static JsonObject account(Account account) {
        Workspace workspace = account.taskRouter().workspace();
        return JsonFields.empty()
                .put("name", account.name())
                .put("accountSid", account.sid())
                .put("authToken", account.authToken())
                .put("secondaryAuthToken", account.secondaryAuthToken().orElse(null))
                .put("apiKeySid", account.apiKeySid())
                .put("apiKeySecret", account.apiKeySecret())
                .put("workspaceSid", workspace.sid())
                .put("conversationsServiceSid", account.conversations().sid())
                .put("workflowSid", workspace.workflows().all().get(0).sid())
                .put("workflows", sids(workspace.workflows().all(), Workflow::friendlyName))
                .put("queues", sids(workspace.queues().all(), TaskQueue::friendlyName))
                .put("eventCallbackUrl", workspace.settings().eventCallbackUrl())
                .put("postWebhookUrl", account.conversations().webhooks().postUrl())
                .toObject();
    }

    private static <T extends Resource> Map<String, String> sids(List<T> all, Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(name, Resource::sid));
    }

    private static Answer createSecondaryAuthToken(ControlCall call) {
        call.account().createSecondaryAuthToken();
        return Answer.ok(account(call.account()));
    }

    private static Answer promoteSecondaryAuthToken(ControlCall call) {
        call.account().promoteSecondaryAuthToken();
        return Answer.ok(account(call.account()));
    }

    private static Answer clock(ControlCall call) {
        return Answer.ok(JsonFields.empty()
                .put("now", call.sandbox().clock().instant().toString())
                .put("aheadSeconds", call.sandbox().clock().offset().toSeconds())
                .toObject());
    }

    private static Answer advance(ControlCall call) {
        int seconds = call.number("advanceSeconds").orElse(0);
        if (seconds < 0) {
            throw Refusal.invalid("advanceSeconds: time runs forward only");
        }
        call.sandbox().advance(Duration.ofSeconds(seconds));
        return clock(call);
    }

    private static Answer faults(ControlCall call) {
        List<JsonFields> all = call.sandbox().faults().all().entrySet().stream()
                .map(entry -> JsonFields.empty()
                        .put("kind", entry.getKey().kind().wire())
                        .put("method", entry.getKey().method())
                        .put("pathRegex", entry.getKey().pattern().pattern())
                        .put("times", entry.getValue()))
                .toList();
        return Answer.ok(JsonFields.empty().put("items", all).toObject());
    }

    private static Answer addFault(ControlCall call) {
        Fault fault = new Fault(
                FaultKind.of(call.required("kind")),
                call.text("method").orElse(null),
                pattern(call),
                call.number("status").orElse(500),
                call.number("retryAfter").orElse(null),
                Duration.ofMillis(call.number("delayMillis").orElse(DEFAULT_DELAY)));
        call.sandbox().faults().add(fault, call.number("times").orElse(1));
        return faults(call);
    }

    private static Pattern pattern(ControlCall call) {
        String text = call.text("pathRegex").or(() -> call.text("eventType")).orElse("");
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw Refusal.invalid("pathRegex is not a regular expression");
        }
    }

    private static Answer clearFaults(ControlCall call) {
        call.sandbox().faults().clear();
        return Answer.noContent();
    }

    private static Answer record(ControlCall call) {
        String after = call.query().first("after");
        String conversation = call.query().first("conversationSid");
        List<JsonObject> entries = call.sandbox()
                .record()
                .read(
                        call.query().first("kind"),
                        conversation == null ? call.query().first("mentions") : conversation,
                        after == null || !after.matches("\\d{1,18}") ? 0 : Long.parseLong(after));
        return Answer.ok(JsonFields.empty().put("items", entries).toObject());
    }
}
