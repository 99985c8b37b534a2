package io.baton.sandbox.rest;

import io.baton.sandbox.account.Account;
import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.taskrouter.TaskRouter;
import io.baton.sandbox.taskrouter.Workspace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An authenticated call of one REST operation. */
public record Call(Account account, String host, HttpRequestData request, Form parameters, Map<String, String> path) {

    /** The value of a path variable. */
    public String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no variable " + name);
        }
        return value;
    }

    /** A parameter of the query (GET) or the form (POST), or null. */
    public @Nullable String text(String name) {
        return parameters.first(name);
    }

    /** A parameter that has to be there. */
    public String required(String name) {
        String value = text(name);
        if (value == null) {
            throw Refusal.invalid("Missing required parameter " + name);
        }
        return value;
    }

    /** Every value of a repeated parameter. */
    public List<String> all(String name) {
        return parameters.all(name);
    }

    /** A whole number, or null; anything else is a 400. */
    public @Nullable Integer number(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        if (!value.matches("-?\\d{1,9}")) {
            throw Refusal.invalid("Invalid " + name + " " + value + ": a number is expected");
        }
        return Integer.valueOf(value);
    }

    /** A flag, or null. */
    public @Nullable Boolean flag(String name) {
        String value = text(name);
        return value == null ? null : value.equalsIgnoreCase("true") || value.equals("1") || value.equals("yes");
    }

    /** Attributes of at most so many characters, or null when none are given. */
    public @Nullable Attributes attributes(int limit) {
        String value = text("Attributes");
        return value == null ? null : Attributes.checked(value, limit);
    }

    /** The If-Match header. */
    public @Nullable String ifMatch() {
        return request.header("If-Match");
    }

    /** TaskRouter of the workspace in the path, or a 404. */
    public TaskRouter taskRouter() {
        if (!path("workspace").equals(account.taskRouter().workspace().sid())) {
            throw Refusal.notFound("/Workspaces/" + path("workspace"));
        }
        return account.taskRouter();
    }

    /** The workspace in the path, or a 404. */
    public Workspace workspace() {
        return taskRouter().workspace();
    }

    /** The address of a resource, as Twilio writes it. */
    public String url(String resourcePath) {
        return "https://" + host + resourcePath;
    }

    /** The address of something in this workspace. */
    public String workspaceUrl(String rest) {
        return url("/v1/Workspaces/" + account.taskRouter().workspace().sid() + rest);
    }
}
