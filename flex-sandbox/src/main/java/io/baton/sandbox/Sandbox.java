package io.baton.sandbox;

import io.baton.sandbox.account.Account;
import io.baton.sandbox.account.SetUp;
import io.baton.sandbox.conversations.ConversationEvent;
import io.baton.sandbox.core.JsonFields;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.core.SandboxClock;
import io.baton.sandbox.fault.Faults;
import io.baton.sandbox.record.SandboxRecord;
import io.baton.sandbox.taskrouter.TaskRouterEvent;
import io.baton.sandbox.webhook.Deliveries;
import io.baton.sandbox.webhook.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The whole stand-in: accounts, clock, faults, record and deliveries, with one lock around everything that changes. */
public final class Sandbox implements AutoCloseable {
    /** The account that is always there. */
    public static final String DEVELOPMENT = "development";

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final SandboxSettings settings;
    private final SandboxClock clock;
    private final Faults faults = new Faults();
    private final SandboxRecord record;
    private final Deliveries deliveries;

    /** A sandbox with the development account, running with this clock. */
    public Sandbox(SandboxSettings settings, InstantSource time) {
        this.settings = settings;
        this.clock = new SandboxClock(time);
        this.record = new SandboxRecord(settings.folder(), clock);
        this.deliveries = new Deliveries(faults, record, clock);
        open(DEVELOPMENT, new SetUp.Wishes(settings.everyone(), false));
    }

    /** Does something while nobody else changes anything. */
    public <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** All accounts. */
    public Collection<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    /** The account of this name, or a 404. */
    public Account account(String name) {
        Account account = accounts.get(name);
        if (account == null) {
            throw Refusal.notFound("/control/organisations/" + name);
        }
        return account;
    }

    /** Opens a further account, or gives the one that has this name already. */
    public Account open(String name, SetUp.Wishes wishes) {
        return accounts.computeIfAbsent(name, key -> SetUp.fill(account(key, settings), wishes));
    }

    /** Starts again with an empty development account; faults are taken back, the clock stays. */
    public void reset() {
        accounts.clear();
        faults.clear();
        record.forget();
        open(DEVELOPMENT, new SetUp.Wishes(settings.everyone(), false));
    }

    /** The sandbox's clock. */
    public SandboxClock clock() {
        return clock;
    }

    /** What is to go wrong. */
    public Faults faults() {
        return faults;
    }

    /** What happened. */
    public SandboxRecord record() {
        return record;
    }

    /** Does everything that is due. */
    public void tick() {
        for (Account account : accounts()) {
            account.taskRouter().tick();
            account.conversations().tick();
        }
        deliveries.tick();
    }

    /** Lets time pass: each thing that becomes due on the way happens at its own time. */
    public void advance(Duration by) {
        Instant target = clock.instant().plus(by);
        Optional<Instant> due = nextDue();
        while (due.isPresent() && due.get().isBefore(target)) {
            Duration step = Duration.between(clock.instant(), due.get());
            clock.advance(step.isNegative() ? Duration.ZERO : step);
            tick();
            due = nextDue().filter(next -> next.isAfter(clock.instant()));
        }
        Duration rest = Duration.between(clock.instant(), target);
        clock.advance(rest.isNegative() ? Duration.ZERO : rest);
        tick();
    }

    @Override
    public void close() {
        deliveries.close();
        record.close();
    }

    private Optional<Instant> nextDue() {
        Stream<Optional<Instant>> ofAccounts = accounts().stream()
                .flatMap(each -> Stream.of(
                        each.taskRouter().nextDue(), each.conversations().nextDue()));
        return Stream.concat(ofAccounts, Stream.of(deliveries.nextDue()))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private Account account(String name, SandboxSettings with) {
        return new Account(
                name,
                clock,
                with.setUpTime(),
                new RequestedAccidents(faults),
                this::taskRouterEvent,
                this::conversationEvent);
    }

    private void taskRouterEvent(Account account, TaskRouterEvent event) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("EventType", event.type());
        fields.put("ResourceType", event.resourceType());
        fields.put("ResourceSid", event.resourceSid());
        fields.put("Sid", event.sid());
        fields.put("AccountSid", account.sid());
        fields.put("WorkspaceSid", account.taskRouter().workspace().sid());
        fields.put("WorkspaceName", account.taskRouter().workspace().settings().friendlyName());
        fields.put("Timestamp", String.valueOf(event.at().getEpochSecond()));
        fields.put("TimestampMs", String.valueOf(event.at().toEpochMilli()));
        fields.put("EventDescription", event.description());
        fields.putAll(event.fields());
        note("taskrouter", account, event.type(), fields);
        if (account.taskRouter().workspace().settings().wants(event.type())) {
            String url = account.taskRouter().workspace().settings().eventCallbackUrl();
            String order = fields.getOrDefault("TaskSid", event.resourceSid());
            deliver("taskrouter", account, event.type(), url, "POST", order, fields);
        }
    }

    private void conversationEvent(Account account, ConversationEvent event) {
        note("conversations", account, event.type(), event.fields());
        for (ConversationEvent.Target target : event.targets()) {
            deliver(
                    "conversations",
                    account,
                    event.type(),
                    target.url(),
                    target.method(),
                    event.conversationSid(),
                    event.fields());
        }
    }

    private void deliver(
            String surface,
            Account account,
            String type,
            String url,
            String method,
            String order,
            Map<String, String> fields) {
        deliveries.submit(
                Delivery.create(surface, account.sid(), account.authToken(), type, url, method, order, fields));
    }

    private void note(String kind, Account account, String type, Map<String, String> fields) {
        record.append(
                kind, account.sid(), JsonFields.empty().put("eventType", type).put("fields", fields));
    }
}
