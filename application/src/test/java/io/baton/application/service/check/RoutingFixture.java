package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.Finding;
import io.baton.application.port.in.check.FixResult;
import io.baton.application.port.out.audit.AuditLog;
import io.baton.application.port.out.check.FormerSettings;
import io.baton.application.port.out.flex.FakeWorkflows;
import io.baton.application.port.out.flex.FakeWorkspaces;
import io.baton.application.port.out.flex.Workspaces.Queue;
import io.baton.application.port.out.lane.InMemoryUnitOfWork;
import io.baton.domain.connection.AiSwitch;
import io.baton.domain.connection.AiWorkers;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.ConversationSettings;
import io.baton.domain.connection.Credentials;
import io.baton.domain.connection.Engagement;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.Retention;
import io.baton.domain.connection.Secret;
import io.baton.domain.connection.ServedConversations;
import io.baton.domain.connection.TaskCreation;
import io.baton.domain.connection.TaskRouting;
import io.baton.domain.connection.WebhookToken;
import io.baton.domain.connection.WebhookTokens;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.WorkerSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.sid.WorkspaceSid;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.TaskAttributes;
import io.baton.domain.workflow.StaffedQueue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A workspace with an AI worker, a queue for it, one for humans, and Flex's Everyone. */
final class RoutingFixture {

    static final TaskQueueSid AI = new TaskQueueSid(sid("WQ", 'a'));
    static final TaskQueueSid HUMANS = new TaskQueueSid(sid("WQ", 'b'));
    static final TaskQueueSid EVERYONE = new TaskQueueSid(sid("WQ", 'e'));
    static final WorkflowSid WORKFLOW = new WorkflowSid(sid("WW", 'a'));
    static final WorkflowSid HUMAN_WORKFLOW = new WorkflowSid(sid("WW", 'b'));

    private static final AccountSid ACCOUNT = new AccountSid(sid("AC", 'a'));
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    final FakeWorkspaces workspaces = new FakeWorkspaces(work);
    final FakeWorkflows workflows = new FakeWorkflows();
    final List<AuditLog.Change> audited = new ArrayList<>();

    @Nullable
    WorkflowSid intakeWorkflow;

    @Nullable
    WorkflowSid humanWorkflow;

    @Nullable
    WorkflowSid flexWorkflow;

    @Nullable
    TaskQueueSid aiQueue;

    @Nullable
    TaskQueueSid humanQueue;

    private final FixRun fixRun = new FixRun(new InMemoryFormerSettings(), work, audited::add);
    private final WorkerSid worker;

    RoutingFixture() {
        workspaces.accept(ACCOUNT.value(), "token", ACCOUNT);
        workspaces.queuesOfEveryWorker.addAll(
                List.of(new Queue(AI, "AI", "baton_ai == true"), new Queue(EVERYONE, "Everyone", "1==1")));
        workflows.queues.addAll(List.of(
                new StaffedQueue(AI, "AI", "baton_ai == true"),
                new StaffedQueue(HUMANS, "Humans", "routing.skills HAS 'support'"),
                new StaffedQueue(EVERYONE, "Everyone", "1==1")));
        var attributes = TaskAttributes.empty().with("baton_ai", AttributeValue.of(true));
        worker = workspaces
                .createWorker(connection(List.of()).access(), "baton-ai", FakeWorkspaces.AVAILABLE.sid(), attributes)
                .sid();
    }

    /** Writes the workflow's configuration, in the spelling of {@link #withSids}. */
    void configure(String configuration) {
        workflows.put(WORKFLOW, "Assign", withSids(configuration));
    }

    /** JSON from a text with {@code '} for its quotes, {@code `} for single ones, and names for SIDs. */
    String withSids(String configuration) {
        return configuration
                .replace('\'', '"')
                .replace('`', '\'')
                .replace("$AI", AI.value())
                .replace("$HUMANS", HUMANS.value())
                .replace("$EVERYONE", EVERYONE.value())
                .replace("$NOT_AI", "worker.sid != \\\"" + worker + "\\\"");
    }

    String configuration() {
        return configuration(WORKFLOW);
    }

    String configuration(WorkflowSid workflow) {
        return workflows
                .workflow(connection().access(), workflow)
                .configuration()
                .written();
    }

    Finding finding(CheckCode code) {
        return new RoutingChecks(workflows, workspaces)
                .checks().stream()
                        .filter(check -> check.code() == code)
                        .findFirst()
                        .orElseThrow()
                        .look(new Inspection(connection(), NOW));
    }

    FixResult dryRun(CheckCode code) {
        return fixRun.apply(fixOf(code), connection(), true, false);
    }

    FixResult fix(CheckCode code) {
        return fix(fixOf(code));
    }

    FixResult fix(Fix fix) {
        return fixRun.apply(fix, connection(), false, false);
    }

    FixResult undo(CheckCode code) {
        return fixRun.undo(fixOf(code), connection());
    }

    Fix fixOf(CheckCode code) {
        return new RoutingChecks(workflows, workspaces)
                .fixes().stream().filter(fix -> fix.code() == code).findFirst().orElseThrow();
    }

    FlexConnection connection() {
        return connection(List.of(worker));
    }

    private FlexConnection connection(List<WorkerSid> workers) {
        return new FlexConnection(
                new ConnectionId(new UUID(0, 1)),
                FlexConnection.ONLY_ORGANISATION,
                "Support",
                "test",
                new Credentials(ACCOUNT, new Secret("token"), null, null),
                new WorkspaceSid(sid("WS", 'a')),
                null,
                new TaskRouting(aiQueue, intakeWorkflow, humanWorkflow, humanQueue, TaskCreation.WHEN_MISSING),
                new ServedConversations(new ConversationsServiceSid(sid("IS", 'a')), true, flexWorkflow),
                new AiWorkers(1, workers, FakeWorkspaces.AVAILABLE.sid()),
                Engagement.ACCEPT,
                AiSwitch.LIVE,
                null,
                ConversationSettings.defaults(),
                Retention.defaults(),
                WebhookTokens.of(new WebhookToken("a".repeat(22))),
                NOW);
    }

    private static String sid(String prefix, char digit) {
        return prefix + String.valueOf(digit).repeat(32);
    }

    private static final class InMemoryFormerSettings implements FormerSettings {

        private final Map<CheckCode, Former> kept = new HashMap<>();

        @Override
        public void keep(ConnectionId connection, CheckCode code, Former former) {
            kept.put(code, former);
        }

        @Override
        public Optional<Former> find(ConnectionId connection, CheckCode code) {
            return Optional.ofNullable(kept.get(code));
        }

        @Override
        public void forget(ConnectionId connection, CheckCode code) {
            kept.remove(code);
        }
    }
}
