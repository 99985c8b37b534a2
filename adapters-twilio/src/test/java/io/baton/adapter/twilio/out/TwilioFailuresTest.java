package io.baton.adapter.twilio.out;

import static io.baton.adapter.twilio.out.Sids.RESERVATION;
import static io.baton.adapter.twilio.out.Sids.TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.effect.NewTask;
import io.baton.domain.sid.ActivitySid;
import io.baton.domain.taskrouter.TaskAttributes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioFailuresTest {

    @RegisterExtension
    private final ScriptedTwilio twilio = new ScriptedTwilio();

    @Test
    void whatIsNotThereIsGone() {
        twilio.refuses(404, 20404, "The requested resource was not found");

        assertThat(failure(this::fetch, TwilioFailure.Gone.class))
                .hasMessage("fetch task: HTTP 404, Twilio error 20404");
    }

    @Nested
    class ARefusal {

        @ParameterizedTest
        @CsvSource({"400, 20001", "401, 20003", "403, 20403", "402, 0", "422, 20422", "302, 0"})
        void keepsTwiliosStatusAndCode(int status, int code) {
            twilio.refuses(status, code, "no");

            var refused = failure(TwilioFailuresTest.this::fetch, TwilioFailure.Refused.class);

            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.code()).isEqualTo(code);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "<html>Bad Gateway</html>", "[]", "null", "{\"code\":\"x\"}"})
        void isToldByItsStatusWhenItsBodyIsNoError(String body) {
            twilio.answers(403, body);

            var refused = failure(TwilioFailuresTest.this::fetch, TwilioFailure.Refused.class);

            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isZero();
        }

        @Test
        void neverTellsTwiliosTextWhichMayQuoteACustomer() {
            twilio.refuses(400, 50367, "Invalid address +15550100 of Jane Doe");

            assertThat(everythingIn(failure(TwilioFailuresTest.this::fetch, TwilioFailure.Refused.class)))
                    .doesNotContain("+15550100", "Jane");
        }
    }

    @Nested
    class AConflict {

        @ParameterizedTest
        @ValueSource(ints = {409, 412})
        void isToldByTheStatus(int status) {
            twilio.refuses(status, 20409, "no");

            failure(TwilioFailuresTest.this::fetch, TwilioFailure.Conflict.class);
        }

        @Test
        void isEvery400OfAnAccept() {
            twilio.refuses(400, 20001, "some text that Twilio changed");

            failure(() -> taskRouter().accept(twilio.access(), TASK, RESERVATION), TwilioFailure.Conflict.class);
        }

        @Test
        void isEvery400OfAReject() {
            twilio.refuses(400, 20001, "some text that Twilio changed");

            failure(
                    () -> taskRouter().reject(twilio.access(), TASK, RESERVATION, new ActivitySid(Sids.of("WA", 1))),
                    TwilioFailure.Conflict.class);
        }

        @Test
        void isEvery400OfACompletion() {
            twilio.refuses(400, 20001, "some text that Twilio changed");

            failure(() -> taskRouter().complete(twilio.access(), TASK, "resolved"), TwilioFailure.Conflict.class);
        }

        @ParameterizedTest
        @CsvSource({
            "20001, Reservation WR1 not in expected state [pending] and cannot be updated to [onHold]",
            "20001, Cannot cancel task WT1 because it is not pending or reserved.",
            "20001, Cannot wrap up a task WT1 because it's not currently assigned",
            "20001, Reservation WR1 is not currently in a Pending state.",
            "40114, x",
            "40123, x",
            "40135, x",
            "40136, x"
        })
        void isAlsoKnownByCodeAndText(int code, String message) {
            twilio.refuses(400, code, message);

            failure(TwilioFailuresTest.this::fetch, TwilioFailure.Conflict.class);
        }
    }

    @Nested
    class AnAnswerThatSaysLater {

        @Test
        void mayComeWithoutATime() {
            twilio.refuses(429, 20429, "Too Many Requests");

            assertThat(failure(TwilioFailuresTest.this::fetch, TwilioFailure.TryLater.class)
                            .retryAfter())
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "7, PT7S",
            "'Mon, 04 May 2026 10:01:00 GMT', PT1M",
            "'Mon, 04 May 2026 09:00:00 GMT', PT0S",
        })
        void mayNameSecondsOrADate(String retryAfter, Duration wait) {
            twilio.answers(429, "{\"code\":20429}", "Retry-After", retryAfter);

            assertThat(failure(TwilioFailuresTest.this::fetch, TwilioFailure.TryLater.class)
                            .retryAfter())
                    .contains(wait);
        }

        @Test
        void mayNameATimeThatNobodyCanRead() {
            twilio.answers(429, "", "Retry-After", "soon");

            assertThat(failure(TwilioFailuresTest.this::fetch, TwilioFailure.TryLater.class)
                            .retryAfter())
                    .isEmpty();
        }
    }

    @Nested
    class NoConnection {

        @Test
        void isCertainlyNotDone() {
            failure(() -> send(ScriptedTwilio.accessAt(ScriptedTwilio.nobodysUrl())), TwilioFailure.TryLater.class);
        }

        @Test
        void isAlsoAHostThatNobodyKnows() {
            failure(
                    () -> send(ScriptedTwilio.accessAt(URI.create("http://twilio.invalid/base"))),
                    TwilioFailure.TryLater.class);
        }
    }

    @Nested
    class APostWithoutAClearAnswer {

        @ParameterizedTest
        @ValueSource(ints = {500, 502, 503, 504})
        void isUnknownAndWasSentExactlyOnce(int status) {
            twilio.refuses(status, 20500, "Internal Server Error");

            failure(() -> send(twilio.access()), TwilioFailure.Unknown.class);

            assertThat(twilio.requests()).hasSize(1);
        }

        @Test
        void isUnknownWhenTwilioStaysSilent() {
            twilio.staysSilent();

            failure(() -> send(twilio.access()), TwilioFailure.Unknown.class);

            assertThat(twilio.requests()).hasSize(1);
        }

        @Test
        void isUnknownWhenTheBodyStopsHalfway() {
            twilio.stopsHalfway();

            failure(() -> send(twilio.access()), TwilioFailure.Unknown.class);
        }

        @Test
        void isUnknownWhenTheConnectionIsLost() {
            twilio.hangsUp();

            failure(() -> send(twilio.access()), TwilioFailure.Unknown.class);

            assertThat(twilio.requests()).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "garbage +15550100", "{}", "[]", "null", "{\"sid\":\"garbage +15550100\"}"})
        void isUnknownWhenTheAnswerCannotBeRead(String body) {
            twilio.answers(201, body);

            var unknown = failure(() -> send(twilio.access()), TwilioFailure.Unknown.class);

            assertThat(twilio.requests()).hasSize(1);
            assertThat(everythingIn(unknown)).doesNotContain("+15550100");
        }

        @Test
        void isUnknownForATaskToo() {
            twilio.refuses(500, 20500, "Internal Server Error");
            var task = new NewTask(null, "chat", 0, TaskAttributes.empty(), null);

            failure(() -> taskRouter().create(twilio.access(), task), TwilioFailure.Unknown.class);

            assertThat(twilio.requests()).hasSize(1);
        }
    }

    @Test
    void aPostThatIsTooEarlyIsSentExactlyOnce() {
        twilio.refuses(429, 20429, "Too Many Requests");

        failure(() -> send(twilio.access()), TwilioFailure.TryLater.class);

        assertThat(twilio.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "{}", "{\"workflows\":[{\"sid\":\"x\"}]}"})
    void aListThatCannotBeReadIsUnknown(String body) {
        twilio.answers(200, body);

        failure(() -> taskRouter().onlyWorkflow(twilio.access()), TwilioFailure.Unknown.class);
    }

    @Test
    void aPageOutsideTwilioIsNotFollowed() {
        var elsewhere = ScriptedTwilio.nobodysUrl() + "/taskrouter.twilio.com/v1/x";
        twilio.answers(200, Answers.pageBefore(elsewhere, "workflows", "{\"sid\":\"" + Sids.WORKFLOW + "\"}"));

        failure(() -> taskRouter().onlyWorkflow(twilio.access()), TwilioFailure.Unknown.class);
    }

    @Test
    void anInterruptedCallIsUnknownAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        failure(() -> send(twilio.access()), TwilioFailure.Unknown.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    private void fetch() {
        taskRouter().task(twilio.access(), TASK);
    }

    private void send(TwilioAccess access) {
        new TwilioConversations(twilio.clients())
                .send(
                        access,
                        Sids.SERVICE,
                        Sids.CONVERSATION,
                        "AI Support Agent",
                        "Hello",
                        EffectKey.derivedFrom("a test"));
    }

    private TwilioTaskRouter taskRouter() {
        return new TwilioTaskRouter(twilio.clients());
    }

    private static <F extends TwilioFailure> F failure(ThrowingCallable call, Class<F> kind) {
        var failure = catchThrowableOfType(kind, call);
        assertThat(failure).isNotNull();
        return failure;
    }

    private static String everythingIn(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
