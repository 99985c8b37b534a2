package io.baton.adapter.twilio.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.domain.sid.TaskQueueSid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioQueueStatisticsTest {

    private static final TaskQueueSid QUEUE = new TaskQueueSid(Sids.of("WQ", 1));

    @RegisterExtension
    private final ScriptedTwilio twilio = new ScriptedTwilio();

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void countsTheWorkersThatTakeTasks(int available) {
        twilio.answers(
                200,
                """
                {"task_queue_sid":"%s","total_available_workers":%d,"total_eligible_workers":5,"activity_statistics":
                [{"friendly_name":"Available","workers":"2","sid":"%s"}],"tasks_by_status":{"pending":1}}"""
                        .formatted(QUEUE, available, Sids.of("WA", 1)));

        assertThat(statistics().availableWorkers(twilio.access(), QUEUE)).isEqualTo(available);
        assertThat(twilio.onlyRequest().path())
                .isEqualTo("/v1/Workspaces/" + Sids.of("WS", 1) + "/TaskQueues/" + QUEUE + "/RealTimeStatistics");
    }

    @Test
    void isUnknownWhenTheAnswerNamesNoNumber() {
        twilio.answers(200, "{}");

        assertThatExceptionOfType(TwilioFailure.Unknown.class)
                .isThrownBy(() -> statistics().availableWorkers(twilio.access(), QUEUE));
    }

    @Test
    void isGoneWithItsQueue() {
        twilio.refuses(404, 20404, "not found");

        assertThatExceptionOfType(TwilioFailure.Gone.class)
                .isThrownBy(() -> statistics().availableWorkers(twilio.access(), QUEUE));
    }

    private TwilioQueueStatistics statistics() {
        return new TwilioQueueStatistics(twilio.clients());
    }
}
