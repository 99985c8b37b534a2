package io.baton.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.domain.connection.Engagement;
import io.baton.domain.session.SessionState;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Twilio refuses, is slow, cuts the line or loses, doubles and shuffles webhooks: each story still ends right, and once. */
class FaultIT {

    private static final String QUESTION = "Where is my parcel?";

    /** What may go wrong with a call; the call is done only where the line is cut after it. */
    private enum Fault {
        REFUSED_FOR_NOW(Map.of("kind", "status", "status", 429, "retryAfter", 2)),
        SERVER_ERROR(Map.of("kind", "status", "status", 500)),
        CUT_BEFORE(Map.of("kind", "dropBefore")),
        CUT_AFTER(Map.of("kind", "dropAfter"));

        private final Map<String, ?> form;

        Fault(Map<String, ?> form) {
            this.form = form;
        }

        Map<String, Object> of(String pathRegex) {
            Map<String, Object> fault = new HashMap<>(form);
            fault.put("method", "POST");
            fault.put("pathRegex", pathRegex);
            return fault;
        }
    }

    @AfterEach
    void nothingIsWrongAnyMore() {
        ContactCentre.of(Engagement.ACCEPT).sandbox().clearFaults();
    }

    static Stream<Arguments> faults() {
        return Map.of(
                        Release.PENDING_INTERACTION, List.of("/Messages$", "/Tasks/WT\\w+$", "/Reservations/"),
                        Release.ACCEPTED_INTERACTION, List.of("/Reservations/", "/Invites$", "/Participants/"),
                        Release.ACCEPTED_PLAIN_TASK, List.of("/Tasks$", "/Tasks/WT\\w+$"))
                .entrySet()
                .stream()
                .flatMap(release -> release.getValue().stream().flatMap(path -> Arrays.stream(Fault.values())
                        .map(fault -> Arguments.of(release.getKey(), fault, path))));
    }

    @ParameterizedTest(name = "{0}, {1} at {2}")
    @MethodSource("faults")
    void aHandoffIsFinishedOnceInSpiteOfAFault(Release release, Fault fault, String path) {
        ContactCentre.of(Engagement.ACCEPT).sandbox().fault(fault.of(path));
        var story = release.begin(Stop.nowhere());

        story.until(SessionState.WAITING_FOR_HUMAN);

        HandedOff.of(story).isOnce(release);
        story.humanTakesOver();
        story.end();
    }

    @ParameterizedTest
    @CsvSource({"PENDING_INTERACTION, 3", "PENDING_PLAIN_TASK, 12", "ACCEPTED_PLAIN_TASK, 3"})
    void attributesThatOthersKeepChangingAreWrittenInTheEnd(Release release, int times) {
        ContactCentre.of(Engagement.ACCEPT)
                .sandbox()
                .fault(Map.of(
                        "kind",
                        "status",
                        "status",
                        412,
                        "times",
                        times,
                        "method",
                        "POST",
                        "pathRegex",
                        "/Tasks/WT\\w+$"));
        var story = release.begin(Stop.nowhere());

        story.until(SessionState.WAITING_FOR_HUMAN);

        HandedOff.of(story).isOnce(release);
        story.end();
    }

    @Test
    void anAcceptThatEndsCanceledIsTriedOnceMore() {
        var centre = ContactCentre.of(Engagement.ACCEPT);
        centre.sandbox().fault(Map.of("kind", "acceptEndsCanceled", "pathRegex", "baton-ai"));
        var story = Story.begin(centre, "web", "interaction", QUESTION);

        story.untilTheAiAnswered(1);

        assertThat(story.rows().told("accept-fails")).isEqualTo(1);
        story.end();
    }

    @ParameterizedTest
    @CsvSource({"ACCEPT, interaction", "ACCEPT, plain", "HOLD, interaction", "HOLD, plain"})
    void theSweepFindsWhatNoWebhookTold(Engagement engagement, String task) {
        var centre = ContactCentre.of(engagement);
        centre.sandbox().fault(Map.of("kind", "webhookDrop", "eventType", "", "times", 10_000));
        var story = Story.begin(centre, "sms", task, QUESTION);

        story.crank().sweepUntil("the AI answers", () -> story.aiMessages().size() == 1);
        story.customerWrites("I want to talk to a human");
        story.crank().sweepUntil("humans are waited for", () -> story.isIn(SessionState.WAITING_FOR_HUMAN));
        HandedOff.of(story).isExactlyOneTaskWithTheSixAttributes();
        assertThat(story.aiMessages()).hasSize(2);

        story.humanAccepts();
        story.crank().sweepUntil("a human has it", () -> story.isIn(SessionState.WITH_HUMAN));
        story.end();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "onMessageAdded",
                "onConversationAdded",
                "onParticipantAdded",
                "task.created",
                "task.updated",
                "reservation.created",
                "reservation.accepted",
                "reservation.rejected",
                "reservation.completed",
                "task.completed"
            })
    void aLateWebhookChangesNothing(String type) {
        var centre = ContactCentre.of(Engagement.ACCEPT);
        centre.sandbox().fault(Map.of("kind", "webhookReorder", "eventType", type, "times", 1000, "delayMillis", 400));
        isHandedOffOnceAfterOneAnswer(Story.begin(centre, "whatsapp", "interaction", QUESTION));
    }

    @Test
    void webhooksThatAllComeTwiceChangeNothing() {
        var centre = ContactCentre.of(Engagement.HOLD);
        centre.sandbox().fault(Map.of("kind", "webhookDouble", "eventType", "", "times", 10_000));
        isHandedOffOnceAfterOneAnswer(Story.begin(centre, "web", "plain", QUESTION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"interaction", "plain"})
    void whatARestoredDatabaseForgotIsTakenUpAgain(String task) {
        var story = Story.begin(ContactCentre.of(Engagement.ACCEPT), "sms", task, QUESTION);
        story.untilTheAiAnswered(1);

        story.rows().areForgotten();
        story.customerWrites("How long does shipping take?");

        story.untilTheAiAnswered(2);
        assertThat(story.tasks()).hasSize(1);
        story.end();
    }

    @Test
    void aTaskThatIsGoneWhenItsWorkerIsAskedForDoesNotEndTheSession() {
        var centre = ContactCentre.of(Engagement.ACCEPT);
        var story = Story.begin(centre, "sms", "interaction", QUESTION);
        story.untilTheAiAnswered(1);
        story.rows().areForgotten();
        centre.sandbox()
                .fault(Map.of(
                        "kind", "status", "status", 404, "method", "GET", "pathRegex", "/Tasks/WT\\w+/Reservations$"));

        story.customerWrites("How long does shipping take?");

        story.until(SessionState.WITH_HUMAN);
        story.sandbox().closeConversation(story.conversationSid());
        story.until(SessionState.CLOSED);
    }

    private static void isHandedOffOnceAfterOneAnswer(Story story) {
        story.untilTheAiAnswered(1);
        story.customerWrites("I want to talk to a human");
        story.until(SessionState.WAITING_FOR_HUMAN);
        HandedOff.of(story).isExactlyOneTaskWithTheSixAttributes();
        assertThat(story.aiMessages()).hasSize(2);
        story.humanTakesOver();
        story.end();
    }
}
