package io.baton.adapter.twilio.out;

import static io.baton.adapter.twilio.out.Sids.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.flex.WebhookRegistration.EventCallback;
import io.baton.application.port.out.flex.WebhookRegistration.PostWebhook;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TwilioWebhookRegistrationTest {

    private static final String URL = "https://baton.example.com/webhooks/twilio/t0ken-t0ken-t0ken-t0ken";
    private static final String PATH = "/v1/Services/" + SERVICE + "/Configuration/Webhooks";

    @RegisterExtension
    private final ScriptedTwilio twilio = new ScriptedTwilio();

    @Nested
    class TheEventCallback {

        @Test
        void isReadWithItsOverridesAndItsEvents() {
            twilio.answers(200, workspace("\"" + URL + "#rc=3&rp=all\"", "\"task.created, reservation.created,\""));

            assertThat(registration().eventCallback(twilio.access()))
                    .isEqualTo(new EventCallback(URL + "#rc=3&rp=all", List.of("task.created", "reservation.created")));
        }

        @Test
        void mayBeNone() {
            twilio.answers(200, workspace("null", "\"\""));

            assertThat(registration().eventCallback(twilio.access())).isEqualTo(new EventCallback("", List.of()));
        }

        @Test
        void isReplaced() {
            twilio.answers(200, workspace("\"" + URL + "\"", "\"task.created\""));

            registration()
                    .setEventCallback(
                            twilio.access(),
                            new EventCallback(URL + "#rc=3&rp=all", List.of("task.created", "task.wrapup")));

            assertThat(twilio.onlyRequest().path()).isEqualTo("/v1/Workspaces/" + Sids.of("WS", 1));
            assertThat(twilio.onlyRequest().body())
                    .isEqualTo("EventCallbackUrl=https%3A%2F%2Fbaton.example.com%2Fwebhooks%2Ftwilio%2F"
                            + "t0ken-t0ken-t0ken-t0ken%23rc%3D3%26rp%3Dall&EventsFilter=task.created%2Ctask.wrapup");
        }

        @Test
        void isTakenAway() {
            twilio.answers(200, workspace("null", "\"\""));

            registration().setEventCallback(twilio.access(), new EventCallback("", List.of()));

            assertThat(twilio.onlyRequest().body()).isEqualTo("EventCallbackUrl=&EventsFilter=");
        }

        private static String workspace(String url, String filter) {
            return "{\"sid\":\"%s\",\"event_callback_url\":%s,\"events_filter\":%s}"
                    .formatted(Sids.of("WS", 1), url, filter);
        }
    }

    @Nested
    class TheWebhookOfAService {

        @Test
        void isReadWithMethodAndEvents() {
            twilio.answers(200, webhook("\"" + URL + "\"", "\"GET\"", "[\"onMessageAdd\",\"onMessageAdded\"]"));

            assertThat(registration().postWebhook(twilio.access(), SERVICE))
                    .isEqualTo(new PostWebhook(URL, "GET", List.of("onMessageAdd", "onMessageAdded")));
        }

        @Test
        void mayBeNone() {
            twilio.answers(200, webhook("null", "null", "null"));

            assertThat(registration().postWebhook(twilio.access(), SERVICE))
                    .isEqualTo(new PostWebhook("", "POST", List.of()));
        }

        @Test
        void isReplacedWithoutTouchingTheOneBeforeEvents() {
            twilio.answers(200, webhook("\"" + URL + "\"", "\"POST\"", "[]"));

            registration()
                    .setPostWebhook(
                            twilio.access(),
                            SERVICE,
                            new PostWebhook(URL, "POST", List.of("onMessageAdd", "onMessageAdded")));

            assertThat(twilio.onlyRequest().path()).isEqualTo(PATH);
            assertThat(twilio.onlyRequest().body())
                    .contains("Filters=onMessageAdd&Filters=onMessageAdded", "Method=POST")
                    .doesNotContain("PreWebhookUrl");
        }

        @Test
        void isTakenAwayWithAnEmptyFilterThatIsSent() {
            twilio.answers(200, webhook("null", "\"POST\"", "[]"));

            registration().setPostWebhook(twilio.access(), SERVICE, new PostWebhook("", "POST", List.of()));

            assertThat(twilio.onlyRequest().form("PostWebhookUrl")).isEmpty();
            assertThat(twilio.onlyRequest().form("Filters")).isEmpty();
            assertThat(twilio.onlyRequest().form("Method")).isEqualTo("POST");
        }

        @Test
        void isAFailureWhenTheServiceIsGone() {
            twilio.refuses(404, 20404, "not found");

            assertThatExceptionOfType(TwilioFailure.Gone.class)
                    .isThrownBy(() -> registration().postWebhook(twilio.access(), SERVICE));
        }

        private static String webhook(String url, String method, String filters) {
            return "{\"chat_service_sid\":\"%s\",\"post_webhook_url\":%s,\"method\":%s,\"filters\":%s}"
                    .formatted(SERVICE, url, method, filters);
        }
    }

    @Nested
    class TheAccountsWebhook {

        @Test
        void isReadWhereItIsOne() {
            twilio.answers(
                    200,
                    "{\"target\":\"webhook\",\"post_webhook_url\":\"%s\",\"method\":\"POST\",\"filters\":[\"onMessageAdded\"]}"
                            .formatted(URL));

            assertThat(registration().postWebhookOfAccount(twilio.access()))
                    .isEqualTo(new PostWebhook(URL, "POST", List.of("onMessageAdded")));
            assertThat(twilio.onlyRequest().path()).isEqualTo("/v1/Configuration/Webhooks");
        }

        @Test
        void isNoneWhereFlexIsTheTargetOrNothingIsThere() {
            twilio.answers(200, "{\"target\":\"flex\",\"post_webhook_url\":\"%s\"}".formatted(URL))
                    .refuses(404, 20404, "not found");

            assertThat(registration().postWebhookOfAccount(twilio.access()).url())
                    .isEmpty();
            assertThat(registration().postWebhookOfAccount(twilio.access()).url())
                    .isEmpty();
        }
    }

    private TwilioWebhookRegistration registration() {
        return new TwilioWebhookRegistration(twilio.clients());
    }
}
