package io.baton.sandbox.account;

import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.JsonFields;
import io.baton.sandbox.taskrouter.Activity;
import io.baton.sandbox.taskrouter.TaskQueue;
import io.baton.sandbox.taskrouter.TaskRouter;
import io.baton.sandbox.taskrouter.Worker;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a new account starts with: a queue for the AI, one for humans, a workflow between them, and one human. */
public final class SetUp {
    /** The name of the AI's queue. */
    public static final String AI = "AI";

    /** The name of the humans' queue. */
    public static final String HUMANS = "Humans";

    /** The name of Flex's own queue, which holds every worker (contract.md L11). */
    public static final String EVERYONE = "Everyone";

    /** The name of the workflow. */
    public static final String WORKFLOW = "Assign";

    private static final int RESERVATION_TIMEOUT = 120;
    private static final int HUMAN_CAPACITY = 10;
    private static final String MESSAGING = "channelType IN ['sms', 'whatsapp', 'web', 'chat', 'messenger']";

    private SetUp() {}

    /**
     * What an account starts with beside its queues and its human.
     *
     * @param everyone whether Flex's queue {@code Everyone} is there
     * @param bare whether the workflow knows nothing of the AI: everything goes to the humans, as before anybody set it up
     */
    public record Wishes(boolean everyone, boolean bare) {}

    /** Fills an empty account. */
    public static Account fill(Account account, Wishes wishes) {
        TaskRouter taskRouter = account.taskRouter();
        TaskQueue ai = taskRouter.catalog().createQueue(AI, "baton_ai == true");
        TaskQueue humans = taskRouter.catalog().createQueue(HUMANS, "routing.skills HAS 'support'");
        if (wishes.everyone()) {
            taskRouter.catalog().createQueue(EVERYONE, "1==1");
        }
        JsonObject workflow = wishes.bare() ? onlyTo(humans.sid()) : workflow(ai.sid(), humans.sid());
        taskRouter.catalog().createWorkflow(WORKFLOW, workflow.toString(), RESERVATION_TIMEOUT);
        hire(taskRouter, "Maria Lopez");
        return account;
    }

    /** A human who is available and works in the humans' queue. */
    public static Worker hire(TaskRouter taskRouter, String name) {
        Activity available =
                taskRouter.workspace().activities().first(Activity::available).orElseThrow();
        Worker worker =
                taskRouter.createWorker(name, available.sid(), Attributes.of(human(name), Attributes.ROUTING_LIMIT));
        for (String channel : List.of("default", "chat", "sms")) {
            taskRouter.updateChannel(worker, worker.channel(channel), HUMAN_CAPACITY, null);
        }
        return worker;
    }

    private static JsonObject human(String name) {
        String identity = name.trim().split("\\s+")[0].toLowerCase(Locale.ROOT);
        return JsonFields.empty()
                .put("contact_uri", "client:" + identity)
                .put("full_name", name)
                .put("routing", Map.of("skills", List.of("support"), "levels", Map.of()))
                .toObject();
    }

    private static JsonObject onlyTo(String humans) {
        JsonFields routing =
                JsonFields.empty().put("filters", List.of()).put("default_filter", Map.of("queue", humans));
        return JsonFields.empty().put("task_routing", routing).toObject();
    }

    // The order matters: what was handed off must not reach the AI's filter (contract.md T3).
    private static JsonObject workflow(String ai, String humans) {
        JsonFields handedOff = JsonFields.empty()
                .put("filter_friendly_name", "Handed off to humans")
                .put("expression", "handedOff == true")
                .put("targets", List.of(Map.of("queue", humans)));
        JsonFields fresh = JsonFields.empty()
                .put("filter_friendly_name", "Messages to the AI")
                .put("expression", MESSAGING)
                .put(
                        "targets",
                        List.of(JsonFields.empty().put("queue", ai).put("skip_if", "1==1"), Map.of("queue", humans)));
        JsonFields routing = JsonFields.empty()
                .put("filters", List.of(handedOff, fresh))
                .put("default_filter", Map.of("queue", humans));
        return JsonFields.empty().put("task_routing", routing).toObject();
    }
}
