package io.baton.domain.workflow;

import static io.baton.domain.workflow.DeskFixture.AI;
import static io.baton.domain.workflow.DeskFixture.EVERYONE;
import static io.baton.domain.workflow.DeskFixture.HUMANS;
import static io.baton.domain.workflow.DeskFixture.SPANISH;
import static io.baton.domain.workflow.DeskFixture.aiWorker;
import static io.baton.domain.workflow.DeskFixture.desk;
import static io.baton.domain.workflow.DeskFixture.filter;
import static io.baton.domain.workflow.DeskFixture.for30Seconds;
import static io.baton.domain.workflow.DeskFixture.to;
import static io.baton.domain.workflow.DeskFixture.with;
import static io.baton.domain.workflow.DeskFixture.workflow;
import static io.baton.domain.workflow.ModelTask.FRESH;
import static io.baton.domain.workflow.ModelTask.FRESH_CALL;
import static io.baton.domain.workflow.ModelTask.FRESH_WITHOUT_AI;
import static io.baton.domain.workflow.ModelTask.HANDED_OFF;
import static io.baton.domain.workflow.ModelTask.HANDED_OFF_A_DAY_AGO;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.domain.workflow.expression.Truth;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkflowTrialTest {

    private static final WorkflowFilter HANDOFF = filter("Handed off", "handedOff == true", to(HUMANS));
    private static final WorkflowFilter TO_AI =
            filter("To the AI", "channelType IN ['web', 'sms']", to(AI, "skip_if", "1==1"), to(HUMANS));

    @Test
    void theGoodWorkflowFulfilsAllFive() {
        var good = workflow(HUMANS, HANDOFF, TO_AI);

        assertThat(failures(good)).isEmpty();
        assertThat(trial(good).described(FRESH)).isEqualTo("fresh → AI (web, sms), Humans (whatsapp, messenger)");
        assertThat(trial(good).described(HANDED_OFF)).isEqualTo("handed off → Humans");
        assertThat(diagnosis(good).ofAi() + diagnosis(good).ofHandoff()).isEmpty();
    }

    @Test
    void theOrderOfTheSetUpGuideGivesHandedOffTasksBackToTheAi() {
        var guide = workflow(HUMANS, TO_AI, HANDOFF);

        assertThat(failures(guide)).containsExactly(HANDED_OFF, HANDED_OFF_A_DAY_AGO);
        assertThat(trial(guide).described(HANDED_OFF))
                .isEqualTo("handed off → AI or Humans (web, sms), Humans (whatsapp, messenger)");
        assertThat(diagnosis(guide).ofHandoff())
                .isEqualTo(
                        "The order is wrong: Twilio uses the first filter that matches, and filter 1 \"To the AI\" matches a"
                                + " handed-off task before filter 2 \"Handed off\" is asked, so that it goes back to the AI; the filter for"
                                + " handed-off tasks must stand above.");
    }

    @Test
    void anAiFilterThatLeavesHandedOffTasksOutMayStandFirst() {
        var careful = filter(
                "To the AI", "handedOff != true AND channelType == 'web'", to(AI, "skip_if", "1==1"), to(HUMANS));

        assertThat(failures(workflow(HUMANS, careful))).isEmpty();
        assertThat(failures(workflow(HUMANS, careful, HANDOFF))).isEmpty();
    }

    @Test
    void withoutHandoffFilterTheAiGetsItsTasksBack() {
        var onlyAi = workflow(HUMANS, TO_AI);

        assertThat(failures(onlyAi)).containsExactly(HANDED_OFF, HANDED_OFF_A_DAY_AGO);
        assertThat(diagnosis(onlyAi).ofHandoff()).startsWith("No filter asks for handedOff == true, and filter 1");
    }

    @Test
    void withoutAiFilterTheAiGetsNothing() {
        var onlyHandoff = workflow(HUMANS, HANDOFF);

        assertThat(failures(onlyHandoff)).containsExactly(FRESH);
        assertThat(diagnosis(onlyHandoff).ofAi()).isEqualTo("No filter sends messages to the AI's queue.");
    }

    @Test
    void namesAMisspeltAttribute() {
        for (String misspelt : List.of("handedoff == true", "handedOff == 'true'", "handed_off=true", "handedOff")) {
            var wrong = workflow(HUMANS, filter("Handed off", misspelt, to(HUMANS)), TO_AI);

            assertThat(trial(wrong).fulfils(HANDED_OFF)).isNotEqualTo(Truth.YES);
            assertThat(diagnosis(wrong).ofHandoff())
                    .contains("`" + misspelt + "`, which is never true: the attribute is handedOff");
        }
    }

    @Test
    void aBroadFilterOnTopTakesNewMessagesFirst() {
        var shadowed = workflow(HUMANS, HANDOFF, filter("All", "1==1", to(EVERYONE)), TO_AI);

        assertThat(failures(shadowed)).containsExactly(FRESH);
        assertThat(diagnosis(shadowed).ofAi())
                .isEqualTo("Filter 2 \"All\" stands above filter 3 \"To the AI\" and takes new messages first.");
    }

    @Test
    void aDefaultFilterToTheAiTakesCallsAndHandedOffTasks() {
        var byDefault = workflow(AI);

        assertThat(failures(byDefault)).containsExactly(FRESH_WITHOUT_AI, FRESH_CALL, HANDED_OFF, HANDED_OFF_A_DAY_AGO);
        assertThat(diagnosis(byDefault).ofAi()).contains("The default filter takes voice calls too");
    }

    @Test
    void anAiFilterForEverythingTakesCalls() {
        var greedy = workflow(HUMANS, HANDOFF, filter("To the AI", "1==1", to(AI, "skip_if", "1==1"), to(HUMANS)));

        assertThat(failures(greedy)).containsExactly(FRESH_CALL);
        assertThat(diagnosis(greedy).ofAi())
                .isEqualTo("Filter 2 \"To the AI\" takes voice calls too, which the AI worker can not answer.");
    }

    @Test
    void targetTimeoutsCountFromTheCreationOfTheTask() {
        var timed = workflow(HUMANS, filter("Handed off", "handedOff == true", for30Seconds(HUMANS)), TO_AI);
        var long48Hours = with(to(HUMANS), "timeout", "172800");

        assertThat(failures(timed)).containsExactly(HANDED_OFF_A_DAY_AGO);
        assertThat(trial(timed).described(HANDED_OFF_A_DAY_AGO))
                .isEqualTo("handed off and a day old → nobody, Twilio cancels it");
        assertThat(diagnosis(timed).ofHandoff()).contains("Twilio counts target timeouts from the task's creation");
        assertThat(failures(workflow(HUMANS, filter("Handed off", "handedOff == true", long48Hours), TO_AI)))
                .isEmpty();
    }

    @Test
    void timeoutsOfTargetsAddUp() {
        var ends = filter(
                "Handed off",
                "handedOff == true",
                with(to(SPANISH), "timeout", "43200"),
                with(to(HUMANS), "timeout", "43201"));

        assertThat(failures(workflow(HUMANS, ends, TO_AI))).isEmpty();
        assertThat(trial(workflow(HUMANS, ends, TO_AI)).described(HANDED_OFF_A_DAY_AGO))
                .endsWith("→ Humans");
    }

    @Test
    void aTargetThatOverflowsToTheAiGivesHandedOffTasksBackInTheEnd() {
        var overflow = filter("Handed off", "handedOff == true", for30Seconds(HUMANS), to(AI));

        assertThat(failures(workflow(HUMANS, overflow, TO_AI))).containsExactly(HANDED_OFF_A_DAY_AGO);
        assertThat(diagnosis(workflow(HUMANS, overflow, TO_AI)).ofHandoff())
                .isEqualTo(
                        "Filter 1 \"Handed off\" is for handed-off tasks, and one of its targets is the AI's queue.");
    }

    @Test
    void aSkippedHandoffFilterCountsAsNotMatched() {
        var skipped = filter("Handed off", "handedOff == true", to(HUMANS, "skip_if", "workers.available == 0"));

        assertThat(trial(workflow(HUMANS, skipped, TO_AI)).fulfils(HANDED_OFF)).isEqualTo(Truth.NO);
        assertThat(diagnosis(workflow(HUMANS, skipped, TO_AI)).ofHandoff())
                .contains("is skipped when no human is free (skip_if)");
    }

    @Test
    void withoutSkipIfATaskWaitsForAnAiThatIsAway() {
        for (var target : List.of(to(AI), for30Seconds(AI))) {
            var waiting = workflow(HUMANS, HANDOFF, filter("To the AI", "channelType == 'web'", target, to(HUMANS)));

            assertThat(failures(waiting)).containsExactly(FRESH_WITHOUT_AI);
            assertThat(diagnosis(waiting).ofAi())
                    .isEqualTo(
                            "In filter 2 \"To the AI\" a task waits in the AI's queue although the AI takes nothing: its"
                                    + " target needs skip_if 1==1.");
        }
    }

    @Test
    void availableWorkersAreCountedEvenWhenTheyAreFull() {
        var counting = workflow(
                HUMANS,
                HANDOFF,
                filter("To the AI", "channelType == 'web'", to(AI, "skip_if", "workers.available == 0"), to(HUMANS)));

        assertThat(failures(counting)).containsExactly(FRESH_WITHOUT_AI);
        assertThat(diagnosis(counting).ofAi()).contains("workers.available counts a worker that is full");
    }

    @Test
    void anAiTargetThatIsTheLastMayFallToTheDefaultFilter() {
        var last = filter("To the AI", "channelType == 'web'", to(AI, "skip_if", "1==1"));

        assertThat(failures(workflow(HUMANS, HANDOFF, last))).isEmpty();
        assertThat(failures(workflow(HANDOFF, last))).containsExactly(FRESH_WITHOUT_AI);
        assertThat(diagnosis(workflow(HANDOFF, last)).ofAi()).contains("leads nowhere, and Twilio cancels the task");
    }

    @Test
    void aLaterTargetStaysInTheQueueBefore() {
        var twice = new WorkflowTarget(Json.without(to(HUMANS).json(), "queue"));
        var inherits = filter("Handed off", "handedOff == true", for30Seconds(HUMANS), twice);

        assertThat(failures(workflow(HUMANS, inherits, TO_AI))).isEmpty();
    }

    @Test
    void aStrangersUnreadableFilterLeavesOpenWhatCanNotBeKnown() {
        var strange = filter("Theirs", "what is this?", to(SPANISH));
        var first = trial(workflow(HUMANS, strange, HANDOFF, TO_AI));
        var last = trial(workflow(HUMANS, HANDOFF, TO_AI, strange));

        assertThat(first.fulfils(FRESH)).isEqualTo(Truth.UNKNOWN);
        assertThat(first.fulfils(HANDED_OFF)).isEqualTo(Truth.YES);
        assertThat(Arrays.stream(ModelTask.values()).map(last::fulfils)).containsOnly(Truth.YES);
        assertThat(new Diagnosis(first).ofExpressions())
                .isEqualTo("Baton can not read the expression of filter 1 \"Theirs\": unexpected 'is'.");
    }

    @Test
    void judgesHundredsOfFiltersThatCanNotBeReadAndAreSkipped() {
        var strange = filter("Theirs", "what is this?", to(SPANISH, "skip_if", "what is this?"));
        var many = workflow(HUMANS, Collections.nCopies(200, strange).toArray(WorkflowFilter[]::new));

        assertThat(trial(many).fulfils(FRESH)).isEqualTo(Truth.NO);
        assertThat(trial(many).fulfils(HANDED_OFF)).isEqualTo(Truth.YES);
    }

    @Test
    void anAiWorkerThatIsNotInTheAisQueueGetsNothing() {
        var elsewhere = new Staffing(desk().queues(), List.of(aiWorker(1, Set.of(EVERYONE))), AI);
        var trial = new WorkflowTrial(workflow(HUMANS, HANDOFF, TO_AI), elsewhere);

        assertThat(trial.fulfils(FRESH)).isEqualTo(Truth.NO);
        assertThat(new Diagnosis(trial).ofAi()).contains("No AI worker is in the AI's queue AI.");
    }

    @Test
    void aTargetExpressionMayKeepTheAiOutOfItsOwnQueue() {
        var closed = filter(
                "To the AI",
                "channelType == 'web'",
                with(to(AI, "skip_if", "1==1"), "expression", "worker.baton_ai != true"),
                to(HUMANS));

        assertThat(failures(workflow(HUMANS, HANDOFF, closed))).containsExactly(FRESH);
    }

    @Test
    void namesHumanQueuesThatHoldTheAi() {
        var open = workflow(HUMANS, filter("Handed off", "handedOff == true", to(EVERYONE)), TO_AI);
        var closed = workflow(
                HUMANS,
                filter(
                        "Handed off",
                        "handedOff == true",
                        to(EVERYONE, "expression", aiWorker(1, Set.of()).exclusion())),
                TO_AI);

        assertThat(trial(open).humanQueuesThatHoldTheAi()).containsExactly("Everyone");
        assertThat(failures(open)).isEmpty();
        assertThat(trial(closed).humanQueuesThatHoldTheAi()).isEmpty();
        assertThat(new WorkflowTrial(closed, desk(2)).humanQueuesThatHoldTheAi())
                .containsExactly("Everyone");
    }

    @Test
    void findsTheQueueThatHoldsTheAiAlone() {
        assertThat(desk().aiQueue()).contains(AI);
        assertThat(desk().aiQueues()).containsExactly(AI);
        assertThat(new Staffing(desk().queues(), List.of(aiWorker(1, Set.of(EVERYONE))), null).aiQueue())
                .isEmpty();
    }

    private static List<ModelTask> failures(WorkflowConfiguration workflow) {
        return Arrays.stream(ModelTask.values())
                .filter(model -> trial(workflow).fulfils(model) == Truth.NO)
                .toList();
    }

    private static WorkflowTrial trial(WorkflowConfiguration workflow) {
        return new WorkflowTrial(workflow, desk());
    }

    private static Diagnosis diagnosis(WorkflowConfiguration workflow) {
        return new Diagnosis(trial(workflow));
    }
}
