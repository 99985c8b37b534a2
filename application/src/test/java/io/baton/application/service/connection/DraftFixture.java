package io.baton.application.service.connection;

import io.baton.application.port.in.connection.ConnectionDraft;
import io.baton.domain.connection.Credentials;
import io.baton.domain.connection.Credentials.ApiKey;
import io.baton.domain.connection.Engagement;
import io.baton.domain.connection.Retention;
import io.baton.domain.connection.Secret;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.ApiKeySid;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.sid.WorkspaceSid;
import org.jspecify.annotations.Nullable;

/** A draft that Twilio confirms, until a test changes a value. */
final class DraftFixture {

    static final AccountSid ACCOUNT = new AccountSid(sid("AC", 'a'));
    static final AccountSid OTHER_ACCOUNT = new AccountSid(sid("AC", 'b'));
    static final WorkspaceSid WORKSPACE = new WorkspaceSid(sid("WS", 'a'));
    static final WorkspaceSid OTHER_WORKSPACE = new WorkspaceSid(sid("WS", 'b'));
    static final TaskQueueSid AI_QUEUE = new TaskQueueSid(sid("WQ", 'a'));
    static final TaskQueueSid HUMAN_QUEUE = new TaskQueueSid(sid("WQ", 'b'));
    static final WorkflowSid WORKFLOW = new WorkflowSid(sid("WW", 'a'));
    static final ConversationsServiceSid SERVICE = new ConversationsServiceSid(sid("IS", 'a'));
    static final ConversationsServiceSid FLEX_SERVICE = new ConversationsServiceSid(sid("IS", 'f'));
    static final ApiKeySid API_KEY = new ApiKeySid(sid("SK", 'a'));

    private AccountSid account = ACCOUNT;
    private String token = "token";
    private @Nullable Secret secondToken;
    private @Nullable ApiKey apiKey;
    private WorkspaceSid workspace = WORKSPACE;
    private @Nullable TaskQueueSid aiQueue = AI_QUEUE;
    private @Nullable TaskQueueSid humanQueue = HUMAN_QUEUE;
    private @Nullable WorkflowSid intakeWorkflow = WORKFLOW;
    private @Nullable WorkflowSid humanWorkflow = WORKFLOW;
    private @Nullable ConversationsServiceSid service = SERVICE;
    private int aiWorkers = 1;

    static DraftFixture aDraft() {
        return new DraftFixture();
    }

    static String sid(String prefix, char digit) {
        return prefix + String.valueOf(digit).repeat(32);
    }

    DraftFixture of(AccountSid other) {
        account = other;
        return this;
    }

    DraftFixture in(WorkspaceSid other) {
        workspace = other;
        return this;
    }

    DraftFixture withToken(String other) {
        token = other;
        return this;
    }

    DraftFixture withSecondToken(String second) {
        secondToken = new Secret(second);
        return this;
    }

    DraftFixture withApiKey(String secret) {
        apiKey = new ApiKey(API_KEY, new Secret(secret));
        return this;
    }

    DraftFixture withAiQueue(@Nullable TaskQueueSid other) {
        aiQueue = other;
        return this;
    }

    DraftFixture withHumanQueue(TaskQueueSid other) {
        humanQueue = other;
        return this;
    }

    DraftFixture withIntakeWorkflow(WorkflowSid other) {
        intakeWorkflow = other;
        return this;
    }

    DraftFixture withHumanWorkflow(WorkflowSid other) {
        humanWorkflow = other;
        return this;
    }

    DraftFixture withService(@Nullable ConversationsServiceSid other) {
        service = other;
        return this;
    }

    DraftFixture withAiWorkers(int count) {
        aiWorkers = count;
        return this;
    }

    ConnectionDraft draft() {
        return new ConnectionDraft(
                "acme",
                "Support",
                "production",
                new Credentials(account, new Secret(token), secondToken, apiKey),
                workspace,
                aiQueue,
                service,
                intakeWorkflow,
                humanWorkflow,
                humanQueue,
                aiWorkers,
                Engagement.ACCEPT,
                Retention.defaults());
    }
}
