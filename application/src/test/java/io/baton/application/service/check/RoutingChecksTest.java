package io.baton.application.service.check;

import static io.baton.application.port.in.check.CheckCode.HUMAN_QUEUE_EXCLUDES_AI;
import static io.baton.application.port.in.check.CheckCode.RESERVATION_TIMEOUT;
import static io.baton.application.port.in.check.CheckCode.WORKFLOW_AI_FILTER;
import static io.baton.application.port.in.check.CheckCode.WORKFLOW_HANDOFF_FILTER;
import static io.baton.application.service.check.RoutingFixture.EVERYONE;
import static io.baton.application.service.check.RoutingFixture.HUMANS;
import static io.baton.application.service.check.RoutingFixture.HUMAN_WORKFLOW;
import static io.baton.application.service.check.RoutingFixture.WORKFLOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.Finding.Status;
import io.baton.application.port.in.check.FixRefused;
import io.baton.application.port.in.check.FixResult.Change;
import io.baton.application.port.out.flex.Workflows.Workflow;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.taskrouter.TaskAttributes;
import io.baton.domain.workflow.StaffedQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoutingChecksTest {

    private static final List<CheckCode> CODES =
            List.of(WORKFLOW_AI_FILTER, WORKFLOW_HANDOFF_FILTER, HUMAN_QUEUE_EXCLUDES_AI, RESERVATION_TIMEOUT);

    private static final String HANDOFF =
            "{'filter_friendly_name':'Handed off','expression':'handedOff == true','targets':[{'queue':'$HUMANS'}]}";
    private static final String TO_AI =
            "{'filter_friendly_name':'To the AI','expression':'channelType == `web`','targets':[{'queue':'$AI','skip_if':'1==1'},{'queue':'$HUMANS','x':1.0}],'y':null}";

    private final RoutingFixture routing = new RoutingFixture();

    @Test
    void findsNothingWrongInTheGoodWorkflow() {
        routing.configure(workflow(HANDOFF, TO_AI));

        assertThat(failures()).isEmpty();
        assertThat(routing.finding(WORKFLOW_AI_FILTER).seen())
                .isEqualTo("Workflow \"Assign\": fresh → AI (web), Humans (sms, whatsapp, messenger);"
                        + " fresh while the AI is away or full → Humans; fresh voice call → Humans.");
        CODES.forEach(code -> assertThat(routing.fix(code).changes()).isEmpty());
    }

    @Test
    void findsTheWrongOrderAndNothingElse() {
        routing.configure(workflow(TO_AI, HANDOFF));

        assertThat(failures()).containsExactly(WORKFLOW_HANDOFF_FILTER);
        var finding = routing.finding(WORKFLOW_HANDOFF_FILTER);
        assertThat(finding.seen()).contains("The order is wrong");
        assertThat(finding.consequence()).contains("given back to the AI");
        assertThat(finding.fixable()).isTrue();
    }

    @Test
    void findsAHumanQueueThatHoldsTheAiAndNothingElse() {
        routing.configure(workflow(HANDOFF.replace("$HUMANS", "$EVERYONE"), TO_AI));

        assertThat(failures()).containsExactly(HUMAN_QUEUE_EXCLUDES_AI);
        assertThat(routing.finding(HUMAN_QUEUE_EXCLUDES_AI).seen()).contains("in the queue Everyone too");

        assertThat(routing.fix(HUMAN_QUEUE_EXCLUDES_AI).applied()).isTrue();
        assertThat(failures()).isEmpty();
        assertThat(routing.configuration()).contains(routing.withSids("{'queue':'$EVERYONE','expression':'$NOT_AI'}"));
    }

    @Test
    void repairsAnEmptyWorkflowByOneFix() {
        routing.configure("{'task_routing':{'default_filter':{'queue':'$HUMANS'},'z':'kept'}}");

        assertThat(failures()).containsExactly(WORKFLOW_AI_FILTER);
        routing.fix(WORKFLOW_AI_FILTER);

        assertThat(failures()).isEmpty();
        assertThat(routing.configuration()).contains("handedOff == true").contains("\"z\":\"kept\"");
    }

    @Test
    void doesNotGiveTheAiNewConversationsWhenOnlyTheWayToHumansIsRepaired() {
        routing.configure("{'task_routing':{'default_filter':{'queue':'$EVERYONE'}}}");
        routing.humanQueue = HUMANS;

        routing.fix(HUMAN_QUEUE_EXCLUDES_AI);

        assertThat(failures()).containsExactly(WORKFLOW_AI_FILTER);
    }

    @ParameterizedTest
    @EnumSource(
            value = CheckCode.class,
            names = {"WORKFLOW_AI_FILTER", "WORKFLOW_HANDOFF_FILTER", "HUMAN_QUEUE_EXCLUDES_AI", "RESERVATION_TIMEOUT"})
    void aFixIsTriedAppliedRepeatedAndUndone(CheckCode code) {
        routing.configure(
                workflow(TO_AI.replace("'skip_if':'1==1'", "'x':'y'"), HANDOFF.replace("$HUMANS", "$EVERYONE")));
        setTimeout(15);
        var before = settings(code);

        var dry = routing.dryRun(code);
        assertThat(dry.changes()).hasSize(1);
        assertThat(dry.applied()).isFalse();
        assertThat(settings(code)).isEqualTo(before);

        assertThat(routing.fix(code).changes()).isEqualTo(dry.changes());
        assertThat(settings(code)).containsValue(dry.changes().get(0).after());
        assertThat(routing.finding(code).status()).isEqualTo(Status.OK);
        assertThat(routing.fix(code).changes()).isEmpty();
        assertThat(routing.fix(code).applied()).isFalse();

        assertThat(routing.undo(code).applied()).isTrue();
        assertThat(settings(code)).isEqualTo(before);
    }

    @Test
    void undoRefusesWhatSomebodyChangedSince() {
        routing.configure(workflow(TO_AI, HANDOFF));
        routing.fix(WORKFLOW_HANDOFF_FILTER);
        routing.configure(workflow(HANDOFF));

        assertThatExceptionOfType(FixRefused.class)
                .isThrownBy(() -> routing.undo(WORKFLOW_HANDOFF_FILTER))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(FixRefused.Reason.CHANGED_MEANWHILE));
        assertThat(routing.configuration()).isEqualTo(routing.withSids(workflow(HANDOFF)));
    }

    @Test
    void aFixRefusesAWorkflowThatSomebodyChangesMeanwhile() {
        routing.configure(workflow(TO_AI, HANDOFF));
        var fix = routing.fixOf(WORKFLOW_HANDOFF_FILTER);
        var other = workflow(TO_AI.replace("web", "sms"), HANDOFF);

        assertThatExceptionOfType(FixRefused.class)
                .isThrownBy(() -> routing.fix(changedAfterTheFirstLook(fix, () -> routing.configure(other))))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(FixRefused.Reason.CHANGED_MEANWHILE));
        assertThat(routing.configuration()).isEqualTo(routing.withSids(other));
    }

    @Nested
    class TheWorkflow {

        @Test
        void isUnknownAmongSeveral() {
            routing.configure(workflow(HANDOFF, TO_AI));
            routing.workflows.put(HUMAN_WORKFLOW, "Other", "{}");

            assertThat(CODES).allSatisfy(code -> {
                assertThat(routing.finding(code).status()).isEqualTo(Status.UNKNOWN);
                assertThat(routing.finding(code).seen())
                        .contains("has 2 workflows")
                        .contains("intakeWorkflowSid");
            });
            assertThatExceptionOfType(FixRefused.class).isThrownBy(() -> routing.fix(WORKFLOW_AI_FILTER));
        }

        @Test
        void isFlexsOwnAmongSeveral() {
            routing.configure(workflow(HANDOFF, TO_AI));
            routing.workflows.put(HUMAN_WORKFLOW, "Other", "{}");
            routing.flexWorkflow = WORKFLOW;

            assertThat(failures()).isEmpty();
        }

        @Test
        void isTheOneThatIsNamedAndMustExist() {
            routing.configure(workflow(HANDOFF, TO_AI));
            routing.intakeWorkflow = HUMAN_WORKFLOW;

            assertThat(routing.finding(WORKFLOW_AI_FILTER).seen()).contains("has no workflow " + HUMAN_WORKFLOW);
        }

        @Test
        void ofHumansAndTheAisOwnBothHaveToTakeHandedOffTasksToHumans() {
            routing.configure(workflow(TO_AI));
            routing.workflows.put(HUMAN_WORKFLOW, "For humans", routing.withSids(workflow(TO_AI)));
            routing.intakeWorkflow = WORKFLOW;
            routing.humanWorkflow = HUMAN_WORKFLOW;

            assertThat(failures()).containsExactly(WORKFLOW_HANDOFF_FILTER);
            assertThat(routing.fix(WORKFLOW_HANDOFF_FILTER).changes())
                    .extracting(Change::what)
                    .containsExactly(
                            "Configuration of workflow " + HUMAN_WORKFLOW, "Configuration of workflow " + WORKFLOW);
            assertThat(failures()).isEmpty();
        }
    }

    @Nested
    class AQueue {

        @Test
        void ofHumansHasToBeNamedWhereNothingTellsIt() {
            routing.configure("{'task_routing':{'default_filter':{'queue':'$EVERYONE'}}}");

            assertThat(routing.finding(WORKFLOW_AI_FILTER).fixable()).isFalse();
            assertThat(routing.finding(WORKFLOW_AI_FILTER).fix()).contains("humanQueueSid");
            assertThatExceptionOfType(FixRefused.class)
                    .isThrownBy(() -> routing.fix(WORKFLOW_AI_FILTER))
                    .withMessageContaining("humanQueueSid");

            routing.humanQueue = EVERYONE;
            routing.fix(WORKFLOW_AI_FILTER);
            assertThat(failures()).isEmpty();
        }

        @Test
        void ofHumansMustNotBeTheAis() {
            routing.configure("{'task_routing':{'default_filter':{'queue':'$HUMANS'}}}");
            routing.humanQueue = RoutingFixture.AI;

            assertThat(routing.finding(WORKFLOW_AI_FILTER).fix()).contains("humanQueueSid");
        }

        @Test
        void ofTheAiHasToBeMadeByHand() {
            routing.configure(workflow(HANDOFF, TO_AI));
            routing.workflows.queues.remove(0);
            routing.workspaces.queuesOfEveryWorker.remove(0);

            assertThat(routing.finding(WORKFLOW_AI_FILTER).status()).isEqualTo(Status.FAILED);
            assertThat(routing.finding(WORKFLOW_AI_FILTER).fix()).contains("baton_ai == true");
            assertThat(routing.finding(WORKFLOW_AI_FILTER).fixable()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"59,FAILED", "60,OK", "120,OK", "300,OK", "301,FAILED"})
    void aReservationTimeoutIsGoodFromOneToFiveMinutes(int seconds, Status expected) {
        routing.configure(workflow(HANDOFF, TO_AI));
        setTimeout(seconds);

        assertThat(routing.finding(RESERVATION_TIMEOUT).status()).isEqualTo(expected);
    }

    @Test
    void anUnreadableFilterAboveLeavesItOpenAndIsRepairable() {
        routing.configure(workflow("{'expression':'what is this?','targets':[{'queue':'$HUMANS'}]}", HANDOFF, TO_AI));

        var finding = routing.finding(WORKFLOW_AI_FILTER);

        assertThat(finding.status()).isEqualTo(Status.UNKNOWN);
        assertThat(finding.seen()).contains("Baton can not read the expression of filter 1");
        assertThat(finding.fixable()).isTrue();
        routing.fix(WORKFLOW_AI_FILTER);
        assertThat(failures()).isEmpty();
    }

    @Test
    void judgesTheWorkflowAndNotAWorkerThatLostItsAttributesOrIsGone() {
        routing.configure(workflow(HANDOFF, TO_AI));
        var access = routing.connection().access();
        var worker = routing.connection().firstWorker().orElseThrow();

        routing.workspaces.changeWorker(access, worker, TaskAttributes.empty());
        routing.workspaces.queuesOfEveryWorker.clear();
        assertThat(failures()).isEmpty();

        routing.workspaces.deleteWorker(access, worker);
        assertThat(failures()).isEmpty();
    }

    @Test
    void saysThatTheAisQueueDoesNotHoldTheAi() {
        routing.configure(workflow(HANDOFF, TO_AI));
        routing.aiQueue = RoutingFixture.AI;
        routing.workflows.queues.set(0, new StaffedQueue(RoutingFixture.AI, "AI", "is_bot == true"));
        routing.workspaces.queuesOfEveryWorker.remove(0);

        var finding = routing.finding(WORKFLOW_AI_FILTER);

        assertThat(finding.seen()).contains("No AI worker is in the AI's queue AI.");
        assertThat(finding.fix()).contains("baton_ai == true");
        assertThat(finding.fixable()).isFalse();
    }

    @Test
    void asksTwilioOnceForAllChecks() {
        routing.configure(workflow(HANDOFF, TO_AI));
        var inspection = new Inspection(routing.connection(), Instant.EPOCH);

        new RoutingChecks(routing.workflows, routing.workspaces).checks().forEach(check -> check.look(inspection));

        assertThat(routing.workflows.reads()).isEqualTo(1);
    }

    private List<CheckCode> failures() {
        return CODES.stream()
                .filter(code -> routing.finding(code).status() != Status.OK)
                .toList();
    }

    private void setTimeout(int seconds) {
        var now = routing.workflows.workflow(routing.connection().access(), WORKFLOW);
        routing.workflows.put(new Workflow(WORKFLOW, now.name(), now.configuration(), Duration.ofSeconds(seconds)));
    }

    private Map<String, String> settings(CheckCode code) {
        return routing.fixOf(code).current(routing.connection());
    }

    private static String workflow(String... filters) {
        return "{'task_routing':{'filters':[" + String.join(",", filters) + "],'default_filter':{'queue':'$HUMANS'}}}";
    }

    private static Fix changedAfterTheFirstLook(Fix fix, Runnable change) {
        return new Fix() {
            private boolean looked;

            @Override
            public CheckCode code() {
                return fix.code();
            }

            @Override
            public Map<String, String> current(FlexConnection connection) {
                var seen = fix.current(connection);
                if (!looked) {
                    looked = true;
                    change.run();
                }
                return seen;
            }

            @Override
            public Map<String, String> wanted(FlexConnection connection, Map<String, String> current, boolean force) {
                return fix.wanted(connection, current, force);
            }

            @Override
            public void write(FlexConnection connection, Map<String, String> settings) {
                throw new AssertionError("somebody else's change would be lost");
            }
        };
    }
}
