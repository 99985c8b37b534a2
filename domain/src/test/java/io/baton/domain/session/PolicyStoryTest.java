package io.baton.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.domain.effect.AskBrief;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.handoff.Frustration;
import io.baton.domain.handoff.HandoffLevel;
import io.baton.domain.handoff.HandoffMessages;
import io.baton.domain.handoff.HandoffPolicy;
import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.handoff.LanguageTexts;
import io.baton.domain.handoff.OwnToggles;
import io.baton.domain.handoff.RequiredField;
import io.baton.domain.handoff.RequiredInformation;
import io.baton.domain.handoff.Sentiment;
import io.baton.domain.handoff.Signals;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A session under a policy that asks and offers before it hands off, and says what it likes. */
class PolicyStoryTest {

    private static final Signals ANNOYED =
            new Signals(null, Frustration.SOME, "grr", Sentiment.NEGATIVE, "en", List.of(), 1);
    private static final EngineAnswer ANSWER = new EngineAnswer.Reply("Is there more?", 1, List.of());

    @Test
    void asksForWhatHumansNeedAndTellsThemTheAnswer() {
        var story = annoyedUnder(asking(false));
        assertThat(story.said()).last().asString().endsWith("Before I pass you to a colleague: Which order?");
        assertThat(story.session().missing(asking(false))).hasSize(1);

        story.customerWrites("4711").engineAnswers(Signals.none(), null).briefIsWritten("Wants the parcel.");

        var handoff = story.session().handoff();
        assertThat(handoff.rule()).isEqualTo("frustration");
        assertThat(story.session().collected()).containsExactly(Map.entry("order_number", "4711"));
        assertThat(handoff.brief().summary()).isEqualTo("Wants the parcel. The customer gave order number: 4711.");
    }

    @Test
    void waitsTwoMinutesForTheAnswerAndNotLonger() {
        var story = annoyedUnder(asking(false)).passes(Duration.ofSeconds(119));
        assertThat(story.state()).isEqualTo(SessionState.WITH_AI);

        story.passes(Duration.ofSeconds(2));

        assertThat(story.state()).isEqualTo(SessionState.HANDING_OFF);
        assertThat(story.session().handoff().rule()).isEqualTo("frustration");
        assertThat(story.handoffMessages()).hasSize(1);
    }

    @Test
    void doesNotAskForWhatAnEngineFoundOut() {
        var policy = asking(false);
        var session =
                SessionStory.accepting().under(policy).customerIsAnswered().session();
        assertThat(session.missing(policy)).extracting(RequiredField::name).containsExactly("order_number");

        var draft = new SessionDraft(session);
        draft.collected.put("order_number", "4711");

        assertThat(draft.toSession().missing(policy)).isEmpty();
    }

    @Test
    void offersAHumanOnceAndHandsOffOnAYes() {
        var story = annoyedUnder(asking(true));
        assertThat(story.said()).last().asString().endsWith("Would you like that?");
        assertThat(story.passes(Duration.ofMinutes(2)).state()).isEqualTo(SessionState.WITH_AI);

        story.customerWrites("yes please").engineAnswers(Signals.none(), null);

        assertThat(story.state()).isEqualTo(SessionState.HANDING_OFF);
        assertThat(story.session().handoff().rule()).isEqualTo("offer_accepted");
        assertThat(story.session().handoff().words()).isEqualTo("yes please");
        assertThat(story.session().handoff().reasons()).containsExactly(HandoffReason.FRUSTRATION);
    }

    @Test
    void goesOnWhenTheOfferIsDeclined() {
        var story = annoyedUnder(asking(true)).customerWrites("no").engineAnswers(Signals.none(), ANSWER);

        assertThat(story.state()).isEqualTo(SessionState.WITH_AI);
        assertThat(story.messagesAreSent().said()).last().isEqualTo("Is there more?");
        assertThat(story.session().tally().pending()).isNull();
        assertThat(story.session().tally().humanOffered()).isTrue();
    }

    @Test
    void saysNothingWhereThePolicyIsMute() {
        var mute = new HandoffMessages(Map.of("default", new LanguageTexts(Map.of("default", ""))));
        var story = SessionStory.accepting()
                .under(policy(false, RequiredInformation.none(), mute))
                .customerIsAnswered()
                .customerAsksForAHuman();

        assertThat(story.state()).isEqualTo(SessionState.HANDING_OFF);
        assertThat(story.handoffMessages()).isEmpty();
        assertThat(story.wants(AskBrief.class)).isTrue();
    }

    private static SessionStory annoyedUnder(HandoffPolicy policy) {
        return SessionStory.accepting()
                .under(policy)
                .customerIsAnswered()
                .customerWrites("This is ridiculous")
                .engineAnswers(ANNOYED, null)
                .messagesAreSent();
    }

    private static HandoffPolicy asking(boolean offerFirst) {
        var field = new RequiredField("order_number", new LanguageTexts(Map.of("en", "Which order?")), Set.of());
        var required = offerFirst ? RequiredInformation.none() : new RequiredInformation(List.of(field));
        return policy(offerFirst, required, HandoffMessages.builtIn());
    }

    private static HandoffPolicy policy(boolean offerFirst, RequiredInformation required, HandoffMessages messages) {
        return new HandoffPolicy(
                HandoffLevel.QUICK, OwnToggles.none(), List.of(), 0.35, offerFirst, required, messages);
    }
}
