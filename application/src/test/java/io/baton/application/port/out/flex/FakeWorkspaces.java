package io.baton.application.port.out.flex;

import io.baton.application.port.out.lane.InMemoryUnitOfWork;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.ActivitySid;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.WorkerSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.sid.WorkspaceSid;
import io.baton.domain.taskrouter.TaskAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Workspaces in memory: what tests put in is what Twilio has. It refuses calls from inside a transaction. */
public final class FakeWorkspaces implements Workspaces {

    /** The activities of a new Flex workspace, in an order that makes the choice matter. */
    public static final Activity OFFLINE = new Activity(activity('0'), "Offline", false);

    public static final Activity AWAY = new Activity(activity('1'), "Unavailable", false);
    public static final Activity ON_CALL = new Activity(activity('2'), "Back office", true);
    public static final Activity AVAILABLE = new Activity(activity('3'), "Available", true);

    private static final int NAME_LENGTH = 64;

    /** User names and passwords that Twilio accepts, and for which account. */
    private record Login(String user, String password) {}

    private final InMemoryUnitOfWork work;
    private final Map<Login, AccountSid> logins = new LinkedHashMap<>();
    private final Map<WorkspaceSid, AccountSid> workspaces = new LinkedHashMap<>();
    private final Set<WorkspaceSid> shared = new HashSet<>();
    private final Map<WorkerSid, Worker> workers = new LinkedHashMap<>();
    private final Map<WorkerSid, WorkspaceSid> places = new LinkedHashMap<>();
    private final Map<WorkerSid, Map<String, Integer>> capacities = new LinkedHashMap<>();
    private final Map<WorkerSid, Map<String, Integer>> assigned = new LinkedHashMap<>();
    private final Set<String> forbidden = new HashSet<>();
    private final Set<WorkerSid> busy = new HashSet<>();
    private final Map<String, RuntimeException> failures = new LinkedHashMap<>();
    private final List<String> writes = new ArrayList<>();

    /** What there is; change it as the test needs it. */
    public final List<Activity> activities = new ArrayList<>(List.of(OFFLINE, AWAY, ON_CALL, AVAILABLE));

    public final List<Queue> queuesOfEveryWorker = new ArrayList<>();
    public final Set<TaskQueueSid> queues = new HashSet<>();
    public final Set<WorkflowSid> workflows = new HashSet<>();
    public final Set<ConversationsServiceSid> services = new HashSet<>();
    public @Nullable FlexConfiguration flex;

    private boolean losesAnswerOfCreate;
    private int sequence;

    public FakeWorkspaces(InMemoryUnitOfWork work) {
        this.work = work;
    }

    /** Lets a user in. */
    public void accept(String user, String password, AccountSid account) {
        logins.put(new Login(user, password), account);
    }

    /** Knows a user and does not let it in. */
    public void forbid(String user) {
        forbidden.add(user);
    }

    /** Adds a workspace. */
    public void add(WorkspaceSid workspace, AccountSid account) {
        workspaces.put(workspace, account);
    }

    /** Shows a workspace to every account, as a parent account sees a subaccount's. */
    public void share(WorkspaceSid workspace) {
        shared.add(workspace);
    }

    /** Makes every call of a method fail until {@link #heal}; what is no {@link TwilioFailure} plays the death of the server. */
    public void fail(String method, RuntimeException failure) {
        failures.put(method, failure);
    }

    /** No call fails any more. */
    public void heal() {
        failures.clear();
    }

    /** The next worker is created, and nobody hears of it. */
    public void loseAnswerOfCreate() {
        losesAnswerOfCreate = true;
    }

    /** A worker with reservations, which can't be deleted. */
    public void keepBusy(WorkerSid worker) {
        busy.add(worker);
    }

    /** A worker with this many tasks on a task channel. */
    public void assign(WorkerSid worker, String channel, int tasks) {
        assigned.computeIfAbsent(worker, none -> new LinkedHashMap<>()).put(channel, tasks);
    }

    /** All workers of all workspaces. */
    public List<Worker> workers() {
        return List.copyOf(workers.values());
    }

    /** A worker's capacity by task channel. */
    public Map<String, Integer> capacitiesOf(WorkerSid worker) {
        return capacities.getOrDefault(worker, Map.of());
    }

    /** The names of the changing methods that were called, in order. */
    public List<String> writes() {
        return List.copyOf(writes);
    }

    @Override
    public Workspace workspace(TwilioAccess access) {
        if (forbidden.contains(access.credentials().restUser())) {
            throw new TwilioFailure.Refused(403, 20003, "fetch workspace: 403", null);
        }
        return call(
                "workspace",
                access,
                () -> new Workspace(
                        access.workspace(), workspaceAccount(access), "Flex Task Assignment", OFFLINE.sid()));
    }

    @Override
    public Optional<FlexConfiguration> flexConfiguration(TwilioAccess access) {
        return call("flexConfiguration", access, () -> Optional.ofNullable(flex));
    }

    @Override
    public List<Activity> activities(TwilioAccess access) {
        return call("activities", access, () -> List.copyOf(activities));
    }

    @Override
    public List<Queue> queuesOf(TwilioAccess access, WorkerSid worker) {
        return call("queuesOf", access, () -> List.copyOf(queuesOfEveryWorker));
    }

    @Override
    public boolean hasQueue(TwilioAccess access, TaskQueueSid queue) {
        return call("hasQueue", access, () -> queues.contains(queue));
    }

    @Override
    public boolean hasWorkflow(TwilioAccess access, WorkflowSid workflow) {
        return call("hasWorkflow", access, () -> workflows.contains(workflow));
    }

    @Override
    public boolean hasConversationsService(TwilioAccess access, ConversationsServiceSid service) {
        return call("hasConversationsService", access, () -> services.contains(service));
    }

    @Override
    public Optional<Worker> worker(TwilioAccess access, WorkerSid worker) {
        return call("worker", access, () -> Optional.ofNullable(workers.get(worker))
                .filter(found -> access.workspace().equals(places.get(worker))));
    }

    @Override
    public Optional<Worker> workerNamed(TwilioAccess access, String name) {
        return call("workerNamed", access, () -> workers.values().stream()
                .filter(worker -> access.workspace().equals(places.get(worker.sid())))
                .filter(worker -> worker.name().equalsIgnoreCase(name))
                .findFirst());
    }

    @Override
    public List<Worker> workersMatching(TwilioAccess access, String expression) {
        if (!expression.equals("baton_ai == true")) {
            throw new AssertionError("this fake does not read " + expression);
        }
        return call("workersMatching", access, () -> workers.values().stream()
                .filter(worker -> access.workspace().equals(places.get(worker.sid())))
                .filter(worker -> worker.attributes().isTrue("baton_ai"))
                .toList());
    }

    @Override
    public Worker createWorker(TwilioAccess access, String name, ActivitySid activity, TaskAttributes attributes) {
        return change("createWorker", access, () -> {
            if (name.length() > NAME_LENGTH || workerNamed(access, name).isPresent()) {
                throw new TwilioFailure.Refused(400, 20001, "create worker: 400", null);
            }
            var sid = new WorkerSid("WK%032x".formatted(++sequence));
            var worker = put(new Worker(sid, name, activity, isAvailable(activity), attributes));
            places.put(sid, access.workspace());
            capacities.put(sid, new LinkedHashMap<>(Map.of("chat", 1, "sms", 1, "voice", 1, "default", 1)));
            loseAnswer();
            return worker;
        });
    }

    @Override
    public Worker changeWorker(TwilioAccess access, WorkerSid sid, TaskAttributes attributes) {
        return change("changeWorker", access, () -> {
            var worker = existing(sid);
            return put(new Worker(sid, worker.name(), worker.activity(), worker.available(), attributes));
        });
    }

    @Override
    public Worker moveWorker(TwilioAccess access, WorkerSid sid, ActivitySid activity) {
        return change("moveWorker", access, () -> {
            var worker = existing(sid);
            return put(new Worker(sid, worker.name(), activity, isAvailable(activity), worker.attributes()));
        });
    }

    @Override
    public List<Capacity> capacities(TwilioAccess access, WorkerSid worker) {
        return call("capacities", access, () -> capacitiesOf(worker).entrySet().stream()
                .map(entry -> new Capacity(
                        entry.getKey(),
                        entry.getValue(),
                        assigned.getOrDefault(worker, Map.of()).getOrDefault(entry.getKey(), 0)))
                .toList());
    }

    @Override
    public void setCapacity(TwilioAccess access, WorkerSid worker, String channel, int capacity) {
        change("setCapacity", access, () -> capacities.get(worker).put(channel, capacity));
    }

    @Override
    public void deleteWorker(TwilioAccess access, WorkerSid worker) {
        change("deleteWorker", access, () -> {
            if (busy.contains(worker)) {
                throw new TwilioFailure.Refused(400, 20001, "delete worker: 400", null);
            }
            return Optional.ofNullable(workers.remove(worker));
        });
    }

    private <T> T change(String method, TwilioAccess access, Supplier<T> answer) {
        return call(method, access, () -> {
            writes.add(method);
            return answer.get();
        });
    }

    private <T> T call(String method, TwilioAccess access, Supplier<T> answer) {
        if (work.isOpen()) {
            throw new AssertionError(method + " was called inside a transaction");
        }
        var failure = failures.get(method);
        if (failure != null) {
            throw failure;
        }
        if (loggedIn(access).isEmpty()) {
            throw new TwilioFailure.Refused(401, 20003, method + ": 401", null);
        }
        return answer.get();
    }

    private Optional<AccountSid> loggedIn(TwilioAccess access) {
        var credentials = access.credentials();
        return Optional.ofNullable(logins.get(
                new Login(credentials.restUser(), credentials.restPassword().reveal())));
    }

    private AccountSid workspaceAccount(TwilioAccess access) {
        var account = Optional.ofNullable(workspaces.get(access.workspace()));
        return account.filter(owner -> shared.contains(access.workspace())
                        || loggedIn(access).filter(owner::equals).isPresent())
                .orElseThrow(() -> new TwilioFailure.Gone("fetch workspace: 404", null));
    }

    private boolean isAvailable(ActivitySid sid) {
        return activities.stream().anyMatch(activity -> activity.sid().equals(sid) && activity.available());
    }

    private Worker existing(WorkerSid sid) {
        return Optional.ofNullable(workers.get(sid))
                .orElseThrow(() -> new TwilioFailure.Gone("change worker: 404", null));
    }

    private Worker put(Worker worker) {
        workers.put(worker.sid(), worker);
        return worker;
    }

    private void loseAnswer() {
        if (losesAnswerOfCreate) {
            losesAnswerOfCreate = false;
            throw new TwilioFailure.Unknown("create worker: no answer", null);
        }
    }

    private static ActivitySid activity(char digit) {
        return new ActivitySid("WA" + String.valueOf(digit).repeat(32));
    }
}
