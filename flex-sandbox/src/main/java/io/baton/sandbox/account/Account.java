package io.baton.sandbox.account;

import io.baton.sandbox.conversations.ConversationEvent;
import io.baton.sandbox.conversations.ConversationService;
import io.baton.sandbox.core.Sids;
import io.baton.sandbox.flex.Flex;
import io.baton.sandbox.taskrouter.TaskRouter;
import io.baton.sandbox.taskrouter.TaskRouterEvent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * One Twilio account with Flex. Its SIDs and secrets belong to its name, so that a restarted sandbox is the same
 * account; they protect nothing, the sandbox is for one's own machine.
 */
public final class Account {
    private final String name;
    private final AuthTokens authTokens;
    private final InstantSource clock;
    private final TaskRouter taskRouter;
    private final ConversationService conversations;
    private final Flex flex;

    /** An account without queues and workers. */
    public Account(
            String name,
            InstantSource clock,
            Duration setUpTime,
            Accidents accidents,
            BiConsumer<Account, TaskRouterEvent> taskRouterEvents,
            BiConsumer<Account, ConversationEvent> conversationEvents) {
        this.name = name;
        this.authTokens = new AuthTokens(name);
        this.clock = clock;
        this.conversations = new ConversationService(
                name,
                sid(),
                clock,
                event -> conversationEvents.accept(this, event),
                message -> !accidents.deliveryFails(message));
        this.flex = new Flex(conversations, this::taskRouter, setUpTime, accidents::setUpFails);
        this.taskRouter = new TaskRouter(name, sid(), clock, flex, event -> taskRouterEvents.accept(this, event));
    }

    /** The name from which everything is derived. */
    public String name() {
        return name;
    }

    /** The Account SID. */
    public String sid() {
        return Sids.named("AC", name);
    }

    /** The Auth Token: signs webhooks, and is the password beside the Account SID. */
    public String authToken() {
        return authTokens.primary();
    }

    /** The secondary Auth Token, while there is one. */
    public Optional<String> secondaryAuthToken() {
        return authTokens.secondary();
    }

    /** Makes a secondary Auth Token: from now on calls are made with either. */
    public void createSecondaryAuthToken() {
        authTokens.createSecondary();
    }

    /** Makes the secondary Auth Token the only one. */
    public void promoteSecondaryAuthToken() {
        authTokens.promote();
    }

    /** The API key's SID. */
    public String apiKeySid() {
        return Sids.named("SK", name);
    }

    /** The API key's secret. */
    public String apiKeySecret() {
        return Sids.digest("api key " + name);
    }

    /** The SID of the Flex instance. */
    public String flexInstanceSid() {
        return Sids.named("GO", name);
    }

    /** Whether these are the account's credentials. */
    public boolean accepts(String user, String password) {
        return (user.equals(sid()) && authTokens.accept(password))
                || (user.equals(apiKeySid()) && password.equals(apiKeySecret()));
    }

    /** The time in this account. */
    public InstantSource clock() {
        return clock;
    }

    /** The workspace. */
    public TaskRouter taskRouter() {
        return taskRouter;
    }

    /** The Conversations service. */
    public ConversationService conversations() {
        return conversations;
    }

    /** Flex. */
    public Flex flex() {
        return flex;
    }
}
