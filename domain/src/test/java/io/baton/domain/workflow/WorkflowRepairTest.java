package io.baton.domain.workflow;

import static io.baton.domain.workflow.DeskFixture.AI;
import static io.baton.domain.workflow.DeskFixture.EVERYONE;
import static io.baton.domain.workflow.DeskFixture.HUMANS;
import static io.baton.domain.workflow.DeskFixture.SPANISH;
import static io.baton.domain.workflow.DeskFixture.aiWorker;
import static io.baton.domain.workflow.DeskFixture.desk;
import static io.baton.domain.workflow.DeskFixture.filter;
import static io.baton.domain.workflow.DeskFixture.for30Seconds;
import static io.baton.domain.workflow.DeskFixture.repair;
import static io.baton.domain.workflow.DeskFixture.to;
import static io.baton.domain.workflow.DeskFixture.with;
import static io.baton.domain.workflow.DeskFixture.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.AttributeValue.Literal;
import io.baton.domain.workflow.expression.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkflowRepairTest {

    private static final String NO_AI = "worker.sid != \"WK00000000000000000000000000000001\"";

    @Test
    void writesBothFiltersIntoAnEmptyWorkflow() {
        assertThat(repair().ofBoth(workflow()).written())
                .isEqualTo(
                        """
                        {"task_routing":{"filters":[\
                        {"filter_friendly_name":"Baton: handed off to humans","expression":"handedOff == true","targets":[\
                        {"queue":"%2$s","expression":"%3$s"}]},\
                        {"filter_friendly_name":"Baton: messages to the AI",\
                        "expression":"channelType IN [\\"web\\", \\"chat\\", \\"sms\\", \\"whatsapp\\", \\"messenger\\"]","targets":[\
                        {"queue":"%1$s","skip_if":"1==1"},{"queue":"%2$s","expression":"%3$s"}]}]}}"""
                                .formatted(AI, HUMANS, NO_AI.replace("\"", "\\\"")));
    }

    @Test
    void putsTheHandoffFilterAboveTheAisAndKeepsBoth() {
        var handoff = filter("Theirs", "handedOff == true", to(SPANISH));
        var toAi = filter("Also theirs", "channelType == 'web'", to(AI, "skip_if", "1==1"), to(HUMANS));

        var repaired = repair().ofBoth(workflow(HUMANS, toAi, handoff));

        assertThat(names(repaired)).containsExactly("Theirs", "Also theirs");
        assertThat(repaired.filters().get(0).targets()).containsExactly(to(SPANISH, "expression", NO_AI));
    }

    @Test
    void leavesTheFiltersOfOthersBetweenThemInTheirOrder() {
        var vip = filter("VIP", "vip == true", to(EVERYONE));
        var toAi = filter("To the AI", "channelType == 'web'", to(AI, "skip_if", "1==1"), to(HUMANS));
        var late = filter("Late", "1==1", to(SPANISH));
        var handoff = filter("Handed off", "handedOff == true", to(HUMANS));

        var repaired = repair().ofBoth(workflow(HUMANS, vip, toAi, late, handoff));

        assertThat(names(repaired)).containsExactly("Handed off", "VIP", "To the AI", "Late");
        assertThat(repaired.filters().get(1)).isEqualTo(vip);
        assertThat(repaired.filters().get(3)).isEqualTo(late);
        assertThat(repaired.defaultTarget()).contains(to(HUMANS));
    }

    @Test
    void movesTheAisFilterAboveTheOneThatTakesItsTasks() {
        var all = filter("All", "1==1", to(HUMANS));
        var toAi = filter("To the AI", "channelType == 'web'", to(AI, "skip_if", "1==1"), to(HUMANS));

        assertThat(names(repair().ofBoth(workflow(HUMANS, all, toAi))))
                .containsExactly("Baton: handed off to humans", "To the AI", "All");
    }

    @Test
    void keepsASpecialHandoffFilterAboveTheGeneralOne() {
        var spanish = filter(
                "Spanish", "handedOff == true AND language == 'es'", for30Seconds(SPANISH), for30Seconds(SPANISH));

        var repaired = repair().ofBoth(workflow(HUMANS, spanish));

        assertThat(names(repaired))
                .containsExactly("Spanish", "Baton: handed off to humans", "Baton: messages to the AI");
        assertThat(repaired.filters().get(0).targets())
                .containsExactly(with(for30Seconds(SPANISH), "expression", NO_AI), to(SPANISH, "expression", NO_AI));
    }

    @Test
    void correctsAMisspeltHandoffFilterInItsPlace() {
        var repaired = repair().ofBoth(workflow(HUMANS, filter("Theirs", "handedoff == 'true'", to(SPANISH))));

        assertThat(names(repaired)).containsExactly("Theirs", "Baton: messages to the AI");
        assertThat(repaired.filters().get(0).expressionText()).isEqualTo("handedOff == true");
    }

    @Test
    void takesTheAisQueueOutOfAHandoffFilter() {
        var overflow = filter("Handed off", "handedOff == true", for30Seconds(HUMANS), to(AI));
        var inherits = filter("Handed off", "handedOff == true", to(AI), new WorkflowTarget(Json.EMPTY));

        assertThat(repair().ofHandoff(workflow(HUMANS, overflow))
                        .filters()
                        .get(0)
                        .targets())
                .containsExactly(to(HUMANS, "expression", NO_AI));
        assertThat(repair().ofHandoff(workflow(HUMANS, inherits))
                        .filters()
                        .get(0)
                        .targets())
                .containsExactly(to(HUMANS, "expression", NO_AI));
    }

    @Test
    void keepsCallsAwayFromTheAisFilter() {
        var narrow = filter("Narrow", "type == 'inbound'", to(AI), to(HUMANS));
        var all = filter("All", "1==1", to(AI));

        var repaired = repair().ofBoth(workflow(HUMANS, narrow, all)).filters();

        assertThat(repaired.get(1).expressionText()).startsWith("(type == 'inbound') AND channelType IN [");
        assertThat(repaired.get(2).expressionText()).startsWith("channelType IN [");
        assertThat(repaired.get(2).targets())
                .containsExactly(to(AI, "skip_if", "1==1"), to(HUMANS, "expression", NO_AI));
    }

    @Test
    void opensTheEndOfTheAisFilter() {
        var timed = filter("To the AI", "channelType == 'web'", for30Seconds(AI), for30Seconds(HUMANS));

        assertThat(repair().ofBoth(workflow(HUMANS, timed)).filters().get(1).targets())
                .containsExactly(with(for30Seconds(AI), "skip_if", "1==1"), to(HUMANS, "expression", NO_AI));
    }

    @Test
    void addsATargetBehindOneThatWaitsForAKnownWorker() {
        var known = to(HUMANS, "known_worker_sid", "task.agent");

        assertThat(repair().ofHandoff(workflow(HUMANS, filter("Handed off", "handedOff == true", known)))
                        .filters()
                        .get(0)
                        .targets())
                .containsExactly(with(known, "expression", NO_AI), to(HUMANS, "expression", NO_AI));
    }

    @Test
    void keepsTargetExpressionsAndAddsEachAiWorkerOnce() {
        var own = to(HUMANS, "expression", "worker.level > task.level");
        var two = repair(desk(2)).ofHandoff(workflow(HUMANS, filter("Handed off", "handedOff == true", own)));
        var second = aiWorker(2, Set.of()).exclusion();

        assertThat(two.filters().get(0).targets())
                .containsExactly(
                        to(HUMANS, "expression", "(worker.level > task.level) AND " + NO_AI + " AND " + second));
        assertThat(repair(desk(2)).ofHandoff(two)).isEqualTo(two);
        assertThat(repair(desk(2))
                        .ofHandoff(repair().ofHandoff(workflow(HUMANS)))
                        .filters()
                        .get(0)
                        .targets())
                .containsExactly(to(HUMANS, "expression", "(" + NO_AI + ") AND " + second));
    }

    @Test
    void takesTheAisQueueOutOfTheDefaultFilterAndKeepsTheRestOfIt() {
        var repaired = repair().ofBoth(workflow().withDefault(to(AI, "priority", "5")));

        assertThat(repaired.defaultTarget()).contains(to(HUMANS, "priority", "5"));
    }

    @Test
    void writesNoAiFilterIntoAWorkflowOfHumans() {
        assertThat(names(repair().ofHandoff(workflow(HUMANS)))).containsExactly("Baton: handed off to humans");
    }

    @Test
    void writesNoSecondAiFilterWhereNoAiWorkerIsInTheAisQueue() {
        var elsewhere = new Staffing(desk().queues(), List.of(aiWorker(1, Set.of(EVERYONE))), AI);
        var once = repair(elsewhere).ofBoth(workflow(HUMANS));

        assertThat(repair(elsewhere).ofBoth(once)).isEqualTo(once);
    }

    /** Any workflow: those that people write, with every mistake, in any order and mixture. */
    @Nested
    class OfAnyWorkflow {

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.baton.domain.workflow.WorkflowRepairTest#seeds")
        void fulfilsAllFiveOnceAndForAll(int seed) {
            var workflow = new AnyWorkflow(new Random(seed)).next();
            int workers = 1 + seed % 3;
            var repair = repair(desk(workers));

            var repaired = repair.ofBoth(workflow);

            var trial = new WorkflowTrial(repaired, desk(workers));
            assertThat(Arrays.stream(ModelTask.values()).map(trial::fulfils))
                    .as(workflow.written() + "\nbecame " + repaired.written())
                    .containsOnly(Truth.YES);
            assertThat(trial.humanQueuesThatHoldTheAi()).as(repaired.written()).isEmpty();
            assertThat(repair.ofBoth(repaired)).isEqualTo(repaired);
            assertThat(unknownKeys(repaired)).containsAll(unknownKeys(workflow));
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    /** Every key is named after its place, so that none may get lost. */
    private static List<String> unknownKeys(WorkflowConfiguration workflow) {
        var found = new ArrayList<String>();
        var matcher = Pattern.compile("x_\\d+").matcher(workflow.written());
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static List<String> names(WorkflowConfiguration workflow) {
        return workflow.filters().stream().map(WorkflowFilter::name).toList();
    }

    /** Makes workflows at random. */
    private static final class AnyWorkflow {

        private static final List<String> EXPRESSIONS = List.of(
                "1==1",
                "handedOff == true",
                "handedOff == true AND channelType == 'web'",
                "handedOff == true OR channelType == 'sms'",
                "handedOff != true",
                "handedOff == 'true'",
                "handedoff == true",
                "handedOff == false",
                "channelType == 'web'",
                "channelType == 'voice' OR channelType == 'sms'",
                "call_sid != null",
                "type == 'inbound'",
                "what is this?",
                "(what is this?) AND handedOff == true",
                "vip == true");

        private static final List<String> WORKERS = List.of(
                "1==1",
                "worker.level > task.level",
                "what is this?",
                "worker.baton_ai != true",
                "1==1 OR worker.x == 1");

        private static final List<String> SKIPS =
                List.of("1==1", "1 == 1", "workers.available == 0", "1==2", "what is this?");

        private final Random random;
        private int keys;

        AnyWorkflow(Random random) {
            this.random = random;
        }

        WorkflowConfiguration next() {
            var filters = IntStream.range(0, random.nextInt(6))
                    .mapToObj(i -> filter())
                    .toList();
            var workflow = workflow(filters.toArray(WorkflowFilter[]::new));
            var document = Json.with(workflow.document(), "x_" + keys++, new Literal("1.50"));
            var routing = Json.with(Json.object(document, "task_routing"), "x_" + keys++, AttributeValue.of(true));
            var whole = new WorkflowConfiguration(Json.with(document, "task_routing", routing));
            return random.nextBoolean()
                    ? whole
                    : whole.withDefault(new WorkflowTarget(unknown(to(queue()).json())));
        }

        private WorkflowFilter filter() {
            var targets =
                    IntStream.range(0, random.nextInt(4)).mapToObj(this::target).toList();
            var filter = WorkflowFilter.of("A filter", one(EXPRESSIONS), targets);
            return new WorkflowFilter(unknown(filter.json()));
        }

        private WorkflowTarget target(int place) {
            var json = place > 0 && random.nextInt(4) == 0
                    ? Json.EMPTY
                    : to(queue()).json();
            json = random.nextInt(3) == 0 ? Json.with(json, "timeout", new Literal("30")) : json;
            json = random.nextInt(3) == 0 ? Json.with(json, "skip_if", AttributeValue.of(one(SKIPS))) : json;
            json = random.nextInt(3) == 0 ? Json.with(json, "expression", AttributeValue.of(one(WORKERS))) : json;
            json = random.nextInt(9) == 0 ? Json.with(json, "known_worker_sid", AttributeValue.of("task.x")) : json;
            return new WorkflowTarget(json);
        }

        private AttributeValue.Fields unknown(AttributeValue.Fields json) {
            return Json.with(json, "x_" + keys++, new AttributeValue.Fields(Map.of()));
        }

        private TaskQueueSid queue() {
            return one(List.of(AI, HUMANS, EVERYONE, SPANISH));
        }

        private <T> T one(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
