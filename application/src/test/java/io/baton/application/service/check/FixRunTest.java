package io.baton.application.service.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.FixRefused;
import io.baton.application.port.in.check.FixRefused.Reason;
import io.baton.application.port.in.check.FixResult.Change;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.domain.connection.FlexConnection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds for every fix, by one that sets two dials to 9. */
class FixRunTest {

    private final CheckFixture flex = new CheckFixture();
    private final Dials dials = new Dials();

    @Test
    void saysInADryRunWhatItWouldChangeAndChangesNothing() {
        var result = flex.dryRun(dials);

        assertThat(result.applied()).isFalse();
        assertThat(result.changes()).containsExactly(new Change("left", "1", "9"), new Change("right", "", "9"));
        assertThat(dials.values).isEqualTo(Map.of("left", "1", "other", "5"));
        assertThat(flex.formers.kept).isEmpty();
        assertThat(flex.audit).isEmpty();
    }

    @Test
    void changesOnlyWhatIsWrongAndNothingTheSecondTime() {
        dials.values.put("right", "9");

        assertThat(flex.fix(dials).changes()).containsExactly(new Change("left", "1", "9"));
        var again = flex.fix(dials);

        assertThat(again.changes()).isEmpty();
        assertThat(again.applied()).isFalse();
        assertThat(dials.writes).isEqualTo(1);
        assertThat(flex.undo(dials).changes()).containsExactly(new Change("left", "9", "1"));
    }

    @Test
    void putsTheFormerValuesBackOnce() {
        flex.fix(dials);

        var undone = flex.undo(dials);

        assertThat(undone.applied()).isTrue();
        assertThat(dials.values).isEqualTo(Map.of("left", "1", "right", "", "other", "5"));
        refused(Reason.NOTHING_TO_UNDO, () -> flex.undo(dials));
    }

    @Test
    void putsBackWhatWasThereBeforeTheFirstOfSeveralFixes() {
        flex.fix(dials);
        dials.wanted = "11";
        flex.fix(dials);

        assertThat(flex.undo(dials).changes())
                .containsExactlyInAnyOrder(new Change("left", "11", "1"), new Change("right", "11", ""));
    }

    @Test
    void putsBackWhatSomebodyElseWroteBetweenTwoFixes() {
        flex.fix(dials);
        dials.values.put("left", "4");
        flex.fix(dials);

        flex.undo(dials);

        assertThat(dials.values).isEqualTo(Map.of("left", "4", "right", "", "other", "5"));
    }

    @Test
    void changesNothingWhenSomebodyElseDoesInBetween() {
        dials.beforeSecondRead = () -> dials.values.put("left", "3");

        refused(Reason.CHANGED_MEANWHILE, () -> flex.fix(dials));

        assertThat(dials.values).containsEntry("left", "3");
        assertThat(dials.writes).isZero();
        assertThat(flex.formers.kept).isEmpty();
    }

    @Test
    void putsNothingBackThatSomebodyElseHasChangedSince() {
        flex.fix(dials);
        dials.values.put("right", "4");

        refused(Reason.CHANGED_MEANWHILE, () -> flex.undo(dials));

        assertThat(dials.values).isEqualTo(Map.of("left", "9", "right", "4", "other", "5"));
    }

    @Test
    void undoesAFixThatBrokeOffHalfway() {
        dials.failure = new TwilioFailure.Unknown("set dial: no answer", null);
        dials.failsAfter = 1;

        refused(Reason.UNANSWERED, () -> flex.fix(dials));
        assertThat(dials.values).isEqualTo(Map.of("left", "9", "other", "5"));
        dials.failure = null;
        flex.undo(dials);

        assertThat(dials.values).isEqualTo(Map.of("left", "1", "other", "5"));
    }

    @Test
    void saysThatTwilioRefused() {
        dials.failure = new TwilioFailure.Refused(403, 20403, "set dial: 403", null);

        refused(Reason.REFUSED_BY_TWILIO, () -> flex.fix(dials));
    }

    @Test
    void tellsTheAuditLogWithoutTheSecretsOfUrls() {
        dials.values.put("left", "https://me:secret@example.com/hook?key=secret");
        dials.wanted = "https://baton.example.com/webhooks/twilio/secret-secret-secret#rc=3&rp=all";

        var shown = flex.fix(dials);
        flex.undo(dials);

        assertThat(shown.changes().get(0).before()).isEqualTo("https://***@example.com/hook?key=secret");
        assertThat(dials.values).containsEntry("left", "https://me:secret@example.com/hook?key=secret");
        assertThat(flex.audit).hasSize(2);
        assertThat(flex.audit.get(0).what()).isEqualTo("check.fixed worker-capacity");
        assertThat(flex.audit.get(0).organisation()).isEqualTo("acme");
        assertThat(flex.audit.get(0).connection()).isEqualTo(flex.connection().id());
        assertThat(flex.audit.get(0).before()).containsEntry("left", "https://***@example.com/hook?***");
        assertThat(flex.audit.get(0).after())
                .containsEntry("left", "https://baton.example.com/webhooks/twilio/***#rc=3&rp=all");
        assertThat(flex.audit.get(1).what()).isEqualTo("check.undone worker-capacity");
        assertThat(flex.audit.toString()).doesNotContain("secret");
    }

    private static void refused(Reason reason, Runnable fix) {
        assertThatExceptionOfType(FixRefused.class)
                .isThrownBy(fix::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static final class Dials implements Fix {

        private final Map<String, String> values = new LinkedHashMap<>(Map.of("left", "1", "other", "5"));
        private String wanted = "9";
        private Runnable beforeSecondRead = () -> {};
        private int reads;
        private int writes;
        private TwilioFailure failure;
        private int failsAfter;

        @Override
        public CheckCode code() {
            return CheckCode.WORKER_CAPACITY;
        }

        @Override
        public Map<String, String> current(FlexConnection connection) {
            if (++reads == 2) {
                beforeSecondRead.run();
            }
            return Map.copyOf(values);
        }

        @Override
        public Map<String, String> wanted(FlexConnection connection, Map<String, String> current, boolean force) {
            var settings = new LinkedHashMap<String, String>();
            settings.put("left", wanted);
            settings.put("right", wanted);
            return settings;
        }

        @Override
        public void write(FlexConnection connection, Map<String, String> settings) {
            writes++;
            int written = 0;
            for (var setting : settings.entrySet()) {
                if (failure != null && written++ == failsAfter) {
                    throw failure;
                }
                values.put(setting.getKey(), setting.getValue());
            }
        }
    }
}
