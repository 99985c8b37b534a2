package io.baton.sandbox;

import io.baton.sandbox.account.Accidents;
import io.baton.sandbox.account.Account;
import io.baton.sandbox.account.SetUp;
import io.baton.sandbox.conversations.Binding;
import io.baton.sandbox.conversations.Conversation;
import io.baton.sandbox.conversations.ConversationChange;
import io.baton.sandbox.conversations.ConversationEvent;
import io.baton.sandbox.conversations.Message;
import io.baton.sandbox.conversations.Origin;
import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.JsonText;
import io.baton.sandbox.core.SandboxClock;
import io.baton.sandbox.flex.Interaction;
import io.baton.sandbox.flex.Routing;
import io.baton.sandbox.taskrouter.Activity;
import io.baton.sandbox.taskrouter.Reservation;
import io.baton.sandbox.taskrouter.ReservationStatus;
import io.baton.sandbox.taskrouter.Task;
import io.baton.sandbox.taskrouter.TaskQueue;
import io.baton.sandbox.taskrouter.TaskRequest;
import io.baton.sandbox.taskrouter.TaskRouter;
import io.baton.sandbox.taskrouter.TaskRouterEvent;
import io.baton.sandbox.taskrouter.Worker;
import io.baton.sandbox.taskrouter.Workflow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An account whose time is moved by hand, with what happened in it. */
final class AccountFixture {
    static final Duration SET_UP_TIME = Duration.ofMillis(200);

    final SettableTime time = new SettableTime();
    final List<TaskRouterEvent> events = new ArrayList<>();
    final List<ConversationEvent> conversationEvents = new ArrayList<>();
    boolean setUpFails;
    final Account account = SetUp.fill(
            new Account(
                    "test",
                    new SandboxClock(time),
                    SET_UP_TIME,
                    new Accidents() {
                        @Override
                        public boolean setUpFails(Reservation reservation) {
                            return setUpFails;
                        }

                        @Override
                        public boolean deliveryFails(Message message) {
                            return false;
                        }
                    },
                    (owner, event) -> events.add(event),
                    (owner, event) -> conversationEvents.add(event)),
            new SetUp.Wishes(false, false));
    final TaskRouter router = account.taskRouter();

    Worker aiWorker(String name) {
        Worker worker = router.createWorker(
                name,
                available().sid(),
                Attributes.checked(
                        "{\"baton_ai\":true,\"contact_uri\":\"client:" + name + "\"}", Attributes.ROUTING_LIMIT));
        for (String channel : List.of("chat", "sms")) {
            router.updateChannel(worker, worker.channel(channel), 50, null);
        }
        return worker;
    }

    Worker maria() {
        return router.workspace()
                .workers()
                .first(each -> each.friendlyName().equals("Maria Lopez"))
                .orElseThrow();
    }

    Activity available() {
        return router.workspace().activities().first(Activity::available).orElseThrow();
    }

    Activity activity(String name) {
        return router.workspace()
                .activities()
                .first(each -> each.friendlyName().equals(name))
                .orElseThrow();
    }

    TaskQueue queue(String name) {
        return router.workspace()
                .queues()
                .first(each -> each.friendlyName().equals(name))
                .orElseThrow();
    }

    Workflow assign() {
        return router.workspace().workflows().all().get(0);
    }

    Task plainTask(String attributes) {
        return plainTask(assign(), attributes);
    }

    Task plainTask(Workflow workflow, String attributes) {
        Attributes checked = Attributes.checked(attributes, Attributes.ROUTING_LIMIT);
        return router.createTask(TaskRouter.newTaskSid(), TaskRequest.of(workflow.sid(), checked, "chat"));
    }

    Workflow workflow(String name, String filters) {
        return router.catalog().createWorkflow(name, "{\"task_routing\":{\"filters\":[" + filters + "]}}", 120);
    }

    Conversation smsConversation(String address) {
        Binding binding = Binding.of(address, "+15550100100");
        Conversation conversation =
                account.conversations().create(ConversationChange.named("Ann"), binding, Origin.phone("SMS"));
        account.conversations().join(conversation, null, binding, Attributes.none(), Origin.phone("SMS"));
        return conversation;
    }

    Interaction interaction(Conversation conversation) {
        return account.flex().open(conversation, "sms", "customer", routing("{}"), null);
    }

    Routing routing(String attributes) {
        return new Routing(
                assign().sid(), null, "sms", 0, TaskRequest.DEFAULT_TIMEOUT, JsonText.object("attributes", attributes));
    }

    Reservation reservation(Task task) {
        List<Reservation> all = router.workspace().reservationsOf(task);
        return all.get(all.size() - 1);
    }

    void answer(Reservation reservation, ReservationStatus status) {
        router.updateReservation(reservation, status, null, null);
    }

    void pass(Duration duration) {
        time.pass(duration);
        router.tick();
        account.conversations().tick();
    }

    List<String> eventTypes() {
        return events.stream().map(TaskRouterEvent::type).toList();
    }

    List<String> conversationEventTypes() {
        return conversationEvents.stream().map(ConversationEvent::type).toList();
    }
}
