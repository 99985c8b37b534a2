package io.baton.application.service.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.baton.application.port.in.check.Finding.Status;
import io.baton.application.port.in.check.FixRefused;
import io.baton.application.port.in.check.FixRefused.Reason;
import io.baton.application.port.out.flex.WebhookRegistration.EventCallback;
import io.baton.application.port.out.flex.WebhookRegistration.PostWebhook;
import io.baton.application.service.connection.Subscriptions;
import io.baton.domain.connection.WebhookToken;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WebhookChecksTest {

    private static final String FOREIGN = "https://me:password@other.example.com/hook?key=1";

    private final CheckFixture flex = new CheckFixture();

    @Nested
    class TaskRouters {

        private final Check check = new TaskRouterWebhookCheck(flex.registration, CheckFixture.URLS, flex.events);
        private final Fix fix = new TaskRouterWebhookFix(flex.registration, CheckFixture.URLS);

        @Test
        void isMissingUntilItIsFixed() {
            assertThat(flex.look(check).status()).isEqualTo(Status.FAILED);
            assertThat(flex.look(check).fixable()).isTrue();

            flex.fix(fix);

            assertThat(flex.registration.callback)
                    .isEqualTo(new EventCallback(flex.url() + "#rc=3&rp=all", Subscriptions.TASKROUTER));
            assertThat(flex.look(check).status()).isEqualTo(Status.OK);
            assertThat(flex.look(check).fixable()).isFalse();
            assertThat(flex.fix(fix).changes()).isEmpty();
            flex.undo(fix);
            assertThat(flex.registration.callback).isEqualTo(new EventCallback("", List.of()));
        }

        @Test
        void isWellWithTheGuidesFiveAndSaysWhatTheSweepHasToFind() {
            register(flex.url(), Subscriptions.NECESSARY_TASKROUTER);

            var finding = flex.look(check);

            assertThat(finding.status()).isEqualTo(Status.OK);
            assertThat(finding.seen()).contains("sweep", "task.canceled", "workflow.timeout");
            assertThat(finding.fixable()).isTrue();
        }

        @Test
        void failsForEachOfTheFiveThatIsMissing() {
            for (String missing : Subscriptions.NECESSARY_TASKROUTER) {
                var events = new ArrayList<>(Subscriptions.TASKROUTER);
                events.remove(missing);
                register(flex.url(), events);

                assertThat(flex.look(check).status()).as(missing).isEqualTo(Status.FAILED);
                assertThat(flex.look(check).seen()).contains(missing);
            }
        }

        @Test
        void keepsEventsOfOthersAndTheirOverrides() {
            register(flex.url() + "#rc=5&rp=5xx", List.of("worker.created", "task.created"));

            flex.fix(fix);

            assertThat(flex.registration.callback.url()).isEqualTo(flex.url() + "#rc=5&rp=5xx");
            assertThat(flex.registration.callback.events())
                    .startsWith("worker.created", "task.created")
                    .containsAll(Subscriptions.TASKROUTER)
                    .doesNotHaveDuplicates();
        }

        @Test
        void leavesAnEmptyFilterThatMeansAllEvents() {
            register(flex.url() + "#rc=3&rp=all", List.of());

            assertThat(flex.look(check).status()).isEqualTo(Status.OK);
            assertThat(flex.fix(fix).changes()).isEmpty();
        }

        @Test
        void isRefusedWhereAnotherProgramIsRegisteredUnlessItIsForced() {
            register(FOREIGN, List.of("worker.created"));

            assertThat(flex.look(check).status()).isEqualTo(Status.FAILED);
            assertThat(flex.look(check).seen())
                    .contains("other.example.com/hook")
                    .doesNotContain("password", "key=1");
            assertThatExceptionOfType(FixRefused.class)
                    .isThrownBy(() -> flex.fix(fix))
                    .satisfies(refused -> {
                        assertThat(refused.reason()).isEqualTo(Reason.FOREIGN_WEBHOOK);
                        assertThat(refused.current()).isEqualTo("https://***@other.example.com/hook?***");
                        assertThat(refused.alternatives())
                                .singleElement()
                                .asString()
                                .contains("Event Streams");
                    });
            assertThat(flex.registration.writes).isEmpty();

            flex.force(fix);
            assertThat(flex.look(check).status()).isEqualTo(Status.OK);
            flex.undo(fix);

            assertThat(flex.registration.callback).isEqualTo(new EventCallback(FOREIGN, List.of("worker.created")));
        }

        @Test
        void isWellBesideAnotherProgramWhileEventStreamsBringTheEvents() {
            register(FOREIGN, List.of());
            flex.inbox.arrivals.put("taskrouter", CheckFixture.NOW);
            assertThat(flex.look(check).status()).isEqualTo(Status.FAILED);

            flex.inbox.streamed.put("taskrouter", CheckFixture.NOW.minusSeconds(60));
            assertThat(flex.look(check).status()).isEqualTo(Status.OK);
            assertThat(flex.look(check).seen()).contains("other.example.com", "Event Streams");

            flex.inbox.streamed.put("taskrouter", CheckFixture.NOW.minusSeconds(86_400));
            assertThat(flex.look(check).status()).isEqualTo(Status.FAILED);
        }

        @Test
        void isReplacedAfterARotationOfTheToken() {
            register(flex.url() + "#rc=3&rp=all", Subscriptions.TASKROUTER);
            var rotated = flex.connection()
                    .webhookTokens()
                    .rotated(new WebhookToken("next-next-next-next-next"), CheckFixture.NOW.plusSeconds(60));
            flex.store.save(flex.connection().with(rotated));

            assertThat(flex.look(check).status()).isEqualTo(Status.FAILED);
            flex.fix(fix);

            assertThat(flex.registration.callback.url())
                    .isEqualTo("https://baton.example.com/webhooks/twilio/next-next-next-next-next#rc=3&rp=all");
        }

        @Test
        void isLeftAloneWhenSomebodyElseChangesItInBetween() {
            flex.registration.beforeRead = () -> {
                flex.registration.beforeRead = () -> register(FOREIGN, List.of());
            };

            assertThatExceptionOfType(FixRefused.class)
                    .isThrownBy(() -> flex.fix(fix))
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.CHANGED_MEANWHILE));

            assertThat(flex.registration.callback.url()).isEqualTo(FOREIGN);
        }

        private void register(String url, List<String> events) {
            flex.registration.callback = new EventCallback(url, events);
        }
    }

    @Nested
    class Conversations {

        private final Check check = new ConversationsWebhookCheck(flex.registration, CheckFixture.URLS, flex.events);
        private final Fix fix = new ConversationsWebhookFix(flex.registration, CheckFixture.URLS);

        @Test
        void isMissingUntilItIsFixed() {
            assertThat(flex.look(check).status()).isEqualTo(Status.FAILED);

            flex.fix(fix);

            assertThat(flex.registration.webhook)
                    .isEqualTo(new PostWebhook(flex.url(), "POST", Subscriptions.CONVERSATIONS));
            assertThat(flex.look(check).status()).isEqualTo(Status.OK);
            assertThat(flex.fix(fix).changes()).isEmpty();
            flex.undo(fix);
            assertThat(flex.registration.webhook).isEqualTo(new PostWebhook("", "POST", List.of()));
        }

        @Test
        void isWellWithTheGuidesThree() {
            register(flex.url(), "POST", Subscriptions.NECESSARY_CONVERSATIONS);

            assertThat(flex.look(check).status()).isEqualTo(Status.OK);
            assertThat(flex.look(check).seen()).contains("onConversationStateUpdated");
        }

        @Test
        void failsWithoutOneOfTheThreeAndByGet() {
            for (String missing : Subscriptions.NECESSARY_CONVERSATIONS) {
                var events = new ArrayList<>(Subscriptions.CONVERSATIONS);
                events.remove(missing);
                register(flex.url(), "POST", events);
                assertThat(flex.look(check).status()).as(missing).isEqualTo(Status.FAILED);
            }
            register(flex.url(), "GET", Subscriptions.CONVERSATIONS);
            assertThat(flex.look(check).status()).isEqualTo(Status.FAILED);
        }

        @Test
        void keepsTheEventsOfAWebhookBeforeThem() {
            register("", "GET", List.of("onMessageAdd"));

            flex.fix(fix);

            assertThat(flex.registration.webhook.events())
                    .startsWith("onMessageAdd")
                    .containsAll(Subscriptions.CONVERSATIONS);
            assertThat(flex.registration.webhook.method()).isEqualTo("POST");
            flex.undo(fix);
            assertThat(flex.registration.webhook).isEqualTo(new PostWebhook("", "GET", List.of("onMessageAdd")));
        }

        @Test
        void isRefusedWhereAnotherProgramIsRegistered() {
            register(FOREIGN, "POST", List.of());

            assertThatExceptionOfType(FixRefused.class)
                    .isThrownBy(() -> flex.fix(fix))
                    .satisfies(refused -> assertThat(refused.alternatives())
                            .hasSize(2)
                            .anyMatch(way -> way.contains("Conversation-scoped"))
                            .anyMatch(way -> way.contains("Event Streams")));
        }

        @Test
        void isWellBesideAnotherProgramWhileEventStreamsBringTheEvents() {
            register(FOREIGN, "POST", List.of());
            flex.inbox.streamed.put("conversations", CheckFixture.NOW);

            assertThat(flex.look(check).status()).isEqualTo(Status.OK);
        }

        @Test
        void showsTheAccountsWebhookWithoutTrustingIt() {
            flex.registration.ofAccount = new PostWebhook(flex.url(), "POST", Subscriptions.CONVERSATIONS);

            assertThat(flex.look(check).status()).isEqualTo(Status.FAILED);
            assertThat(flex.look(check).seen()).contains("at the account Baton's URL is registered");
        }

        private void register(String url, String method, List<String> events) {
            flex.registration.webhook = new PostWebhook(url, method, events);
        }
    }
}
