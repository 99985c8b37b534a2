package io.baton.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.ConversationState;
import io.baton.domain.effect.AskEngine;
import io.baton.domain.effect.EffectOutcome;
import io.baton.domain.effect.SendMessage;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.event.DeliveryUpdated;
import io.baton.domain.event.OwnershipSeen;
import io.baton.domain.event.TurnAnswered;
import io.baton.domain.handoff.Frustration;
import io.baton.domain.handoff.HandoffLevel;
import io.baton.domain.handoff.HandoffMessages;
import io.baton.domain.handoff.HandoffPolicy;
import io.baton.domain.handoff.LanguageTexts;
import io.baton.domain.handoff.Sentiment;
import io.baton.domain.handoff.Signals;
import io.baton.domain.officehours.Availability;
import io.baton.domain.taskrouter.ReservationStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the AI answers (product.md 2.7 to 2.9). */
class TurnStoryTest {

    @Test
    void theAiAnswersOnceTheReservationIsAccepted() {
        var story = SessionStory.accepting().customerIsWithAi();

        assertThat(story.state()).isEqualTo(SessionState.WITH_AI);
        assertThat(story.timers).containsEntry(Timers.DEBOUNCE, story.now().plusMillis(1500));
        story.passes(Duration.ofMillis(1500));
        assertThat(story.wantedEffect(AskEngine.class).answerFrom()).isZero();

        story.engineSays("It arrives tomorrow.");
        assertThat(story.said()).containsExactly("Hello, I am the AI assistant. It arrives tomorrow.");
        assertThat(story.first(SendMessage.class).bound()).isTrue();
    }

    @Test
    void saysOnlyOnceThatAnAiIsSpeaking() {
        var story = SessionStory.accepting()
                .customerIsAnswered()
                .customerWrites("And the blue one?")
                .engineSays("Today.");

        assertThat(story.said()).last().isEqualTo("Today.");
    }

    @Test
    void aLongReplyGoesOutInPartsInOrder() {
        var first = "The first part. ".repeat(95).strip();
        var story = SessionStory.accepting().customerIsWithAi().engineSays(first + " " + first);

        assertThat(story.said()).hasSize(2).allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(1600));
        assertThat(story.messagesAreSent().session().transcript()).hasSize(3);
    }

    @Test
    void quickMessagesAreAnsweredTogether() {
        var story = SessionStory.accepting()
                .customerIsAnswered()
                .customerWrites("And")
                .passes(Duration.ofSeconds(1))
                .customerWrites("the blue one?")
                .passes(Duration.ofSeconds(1));

        assertThat(story.wants(AskEngine.class)).isFalse();
        story.passes(Duration.ofSeconds(1));
        assertThat(story.wantedEffect(AskEngine.class).answerFrom()).isEqualTo(2);
        story.engineSays("Both arrive tomorrow.");
        assertThat(story.session().hasUnanswered()).isFalse();
    }

    @Test
    void aMessageWhileTheEngineThinksDiscardsTheAnswerTwiceAtMost() {
        var story = SessionStory.accepting().customerIsAnswered();
        for (int i = 0; i < 3; i++) {
            story.customerWrites("More " + i);
            if (story.timers.containsKey(Timers.DEBOUNCE)) {
                story.fires(Timers.DEBOUNCE);
            }
        }
        assertThat(story.session().discards()).isEqualTo(2);
        story.customerWrites("More again");
        assertThat(story.wants(AskEngine.class))
                .as("this answer is not thrown away")
                .isTrue();

        story.engineSays("Here is all of it.");
        assertThat(story.said()).last().isEqualTo("Here is all of it.");
        assertThat(story.fires(Timers.DEBOUNCE).wantedEffect(AskEngine.class).answerFrom())
                .as("the last message is answered next")
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"Hier antwortet eine KI., Hier antwortet eine KI. It arrives tomorrow.", "'', It arrives tomorrow."})
    void theFirstWordsSayInTheConnectionsOwnThatAnAiSpeaks(String disclosure, String said) {
        var messages = new HandoffMessages(
                Map.of(HandoffMessages.DISCLOSURE, new LanguageTexts(Map.of(LanguageTexts.ANY, disclosure))));
        var usual = HandoffPolicy.defaults();
        var story = SessionStory.accepting()
                .under(new HandoffPolicy(
                        usual.level(),
                        usual.ownToggles(),
                        usual.forbiddenTopics(),
                        usual.unsureBelow(),
                        usual.offerFirst(),
                        usual.requiredInformation(),
                        messages));

        story.customerIsWithAi().fires(Timers.DEBOUNCE).engineSays("It arrives tomorrow.");

        assertThat(story.said()).containsExactly(said);
    }

    @Test
    void anAnswerThatNobodyWaitsForIsDropped() {
        var story = SessionStory.accepting()
                .customerIsAnswered()
                .customerWrites("One")
                .fires(Timers.DEBOUNCE);
        var asked = story.first(AskEngine.class);
        story.customerWrites("Two");

        story.tell(new TurnAnswered(
                asked.key(),
                1,
                Signals.none(),
                "local",
                new EngineAnswer.Reply("Too late", 1, List.of()),
                Map.of(),
                null,
                Availability.UNKNOWN,
                9,
                List.of(),
                0,
                null));

        assertThat(story.said()).hasSize(1);
        assertThat(story.timeline(TimelineEntry.Kind.ENGINE)).last().asString().contains("dropped");
    }

    @Test
    void anEngineThatFallsSilentIsAskedOnceMoreAndThenCountsAsFailed() {
        var story = SessionStory.accepting().customerIsWithAi().fires(Timers.DEBOUNCE);

        story.passes(Duration.ofSeconds(25));
        assertThat(story.wantedEffect(AskEngine.class).attempt()).isEqualTo(2);
        story.passes(Duration.ofSeconds(25));
        assertThat(story.state()).isEqualTo(SessionState.HANDING_OFF);
        assertThat(story.session().handoff().rule()).isEqualTo("engine_failed");
        assertThat(story.session().engineFailures()).isEqualTo(1);
        assertThat(story.handoffMessages().get(0).body()).startsWith("Sorry, I cannot answer right now.");
    }

    @Test
    void aPolicyThatChangedWhileTheSignalsWereReadAsksTheEngineAfterAll() {
        var story = SessionStory.accepting().customerIsWithAi().under(HandoffPolicy.at(HandoffLevel.AI_FIRST));
        var annoyed = new Signals(null, Frustration.SOME, "grr", Sentiment.NEGATIVE, "en", List.of(), 1);

        story.engineAnswers(annoyed, null);

        assertThat(story.state()).isEqualTo(SessionState.WITH_AI);
        assertThat(story.engineSays("It arrives tomorrow.").said()).hasSize(1);
        assertThat(story.session().tally().frustratedTurns()).isZero();
    }

    @Test
    void theAiAloneExcusesItselfAndTriesAgainWithTheNextMessage() {
        var story = SessionStory.accepting()
                .under(HandoffPolicy.at(HandoffLevel.AI_ONLY))
                .customerIsAnswered()
                .customerWrites("And now?")
                .engineAnswers(Signals.none(), new EngineAnswer.Failed("down"))
                .messagesAreSent();

        assertThat(story.said()).last().asString().startsWith("Sorry, something went wrong");
        assertThat(story.customerWrites("Hello?").fires(Timers.DEBOUNCE).wants(AskEngine.class))
                .isTrue();
    }

    @Test
    void anAnswerInTheCustomersLanguage() {
        var german = new Signals("Mensch", Frustration.NONE, null, Sentiment.NEUTRAL, "de", List.of(), 1);

        var story = SessionStory.accepting().customerIsWithAi().engineAnswers(german, null);

        assertThat(story.handoffMessages().get(0).body()).startsWith("Gerne.");
        assertThat(story.session().language()).isEqualTo("de");
    }

    @Test
    void aReplyThatCannotBeSentHandsOffInSilence() {
        var story = SessionStory.accepting()
                .customerIsWithAi()
                .engineSays("It arrives tomorrow.")
                .ends(SendMessage.class, new EffectOutcome.SetAside("10 min"));

        assertThat(story.incidents()).contains("delivery-failed");
        assertThat(story.state()).isEqualTo(SessionState.HANDING_OFF);
        assertThat(story.handoffMessages()).isEmpty();
    }

    @Test
    void aFailedDeliveryOfAReplyIsAnIncident() {
        var story = SessionStory.accepting()
                .customerIsAnswered()
                .tell(new DeliveryUpdated(Desk.CONVERSATION, Desk.message(0), "failed", "30003"))
                .tell(new DeliveryUpdated(Desk.CONVERSATION, Desk.message(1), "delivered", null));
        assertThat(story.incidents()).isEmpty();

        story.tell(new DeliveryUpdated(Desk.CONVERSATION, Desk.message(1), "undelivered", "30003"));
        assertThat(story.incidents()).containsExactly("delivery-failed");
    }

    @Test
    void theProofBeforeSpeakingFoldsWhatTwilioKnows() {
        var story = SessionStory.accepting().customerIsWithAi().engineSays("It arrives tomorrow.");

        story.tell(new OwnershipSeen(
                story.own(ReservationStatus.ACCEPTED),
                ConversationState.ACTIVE,
                List.of(story.message(1, Desk.AGENT_IDENTITY, Desk.AGENT_PARTICIPANT, "I take it", null)),
                Map.of(Desk.AGENT_IDENTITY, Author.AGENT)));

        assertThat(story.state()).isEqualTo(SessionState.HANDING_OFF);
        assertThat(story.wants(SendMessage.class))
                .as("withdrawn with the epoch")
                .isFalse();
    }

    @Test
    void aLostReservationTakesTheAisVoice() {
        var story = SessionStory.accepting().customerIsWithAi().engineSays("It arrives tomorrow.");

        story.tell(new OwnershipSeen(null, ConversationState.ACTIVE, List.of(), Map.of()));

        assertThat(story.state()).isEqualTo(SessionState.NEW);
        assertThat(story.wants(SendMessage.class)).isFalse();
        assertThat(story.timers).containsKey(Timers.INTAKE);
        assertThat(story.session().canceledAccepts()).as("it had been accepted").isZero();
    }
}
