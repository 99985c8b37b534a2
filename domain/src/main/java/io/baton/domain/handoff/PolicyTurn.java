package io.baton.domain.handoff;

import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.handoff.HandoffDecision.AskFirst;
import io.baton.domain.handoff.HandoffDecision.Decline;
import io.baton.domain.handoff.HandoffDecision.HandOff;
import io.baton.domain.handoff.Toggles.OnEngineFailure;
import io.baton.domain.handoff.Toggles.OnForbiddenTopic;
import io.baton.domain.handoff.Toggles.OnHumanRequest;
import io.baton.domain.handoff.Toggles.OnUnsure;
import io.baton.domain.phrases.Agreement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One turn under one policy; each {@link HandoffRule} is a method, and a row of the table in product.md 3.1.
 *
 * @param tally this turn counted already
 * @param answer null before the engine is asked
 */
record PolicyTurn(HandoffPolicy policy, Tally tally, Heard heard, @Nullable EngineAnswer answer) {

    Verdict verdict(HandoffDecision decision) {
        return new Verdict(decision, tally.after(decision), learned());
    }

    // asked for one thing, a customer answers with it; of several, only an engine could tell which is which
    private Map<String, String> learned() {
        var pending = tally.pending();
        return pending == null || pending.asked().size() != 1
                ? Map.of()
                : policy.requiredInformation().wanted(Map.of(pending.asked().get(0), heard.text()));
    }

    Optional<HandoffDecision> informationGiven() {
        var pending = tally.pending();
        return pending == null || pending.offered() ? Optional.empty() : Optional.of(goOn(pending));
    }

    private HandOff goOn(PendingHandoff pending) {
        var reasons = Stream.concat(pending.reasons().stream(), alsoTrue()).distinct();
        return new HandOff(pending.rule(), pending.words(), reasons.toList(), pending.phrase());
    }

    Optional<HandoffDecision> forbiddenTopic() {
        return signals().topics().stream().findFirst().map(topic -> {
            var rule = HandoffRule.FORBIDDEN_TOPIC;
            return toggles().forbiddenTopic() == OnForbiddenTopic.DECLINE
                    ? new Decline(rule.wire(), topic, false)
                    : prepared(rule, handOff(rule, topic, HandoffReason.PROHIBITED_TOPIC));
        });
    }

    Optional<HandoffDecision> offerAccepted() {
        var pending = tally.pending();
        if (pending == null || !pending.offered() || !saysYes()) {
            return Optional.empty();
        }
        var agreed = new PendingHandoff(
                true,
                HandoffRule.OFFER_ACCEPTED.wire(),
                heard.text().strip(),
                pending.reasons(),
                pending.phrase(),
                List.of());
        var accepted = goOn(agreed);
        return Optional.of(
                toggles().humanRequest() == OnHumanRequest.AT_ONCE
                        ? accepted
                        : prepared(HandoffRule.OFFER_ACCEPTED, accepted));
    }

    private boolean saysYes() {
        return signals().humanRequest() != null
                || Agreement.isYes(heard.text(), signals().language());
    }

    Optional<HandoffDecision> asksForHuman() {
        var words = signals().humanRequest();
        return words == null ? Optional.empty() : Optional.of(onHumanRequest(words));
    }

    private HandoffDecision onHumanRequest(String words) {
        var rule = HandoffRule.ASKS_FOR_HUMAN;
        var handOff = handOff(rule, words, HandoffReason.USER_REQUESTED_HUMAN);
        return switch (toggles().humanRequest()) {
            case DECLINE -> new Decline(rule.wire(), words, false);
            case AT_ONCE -> handOff;
            case AFTER_ONE_QUESTION -> hasAskedBefore() || nothingIsMissing()
                    ? handOff
                    : askBefore(rule, handOff, missingOrMatter());
            case SECOND_TIME -> tally.humanRequests() > 1
                    ? handOff
                    : new AskFirst(rule.wire(), words, matterAndMissing(), null);
        };
    }

    private boolean hasAskedBefore() {
        return tally.humanRequests() > 1 || tally.informationAsked();
    }

    // where the policy names nothing that humans need, it is the matter that they lack
    private boolean nothingIsMissing() {
        return !policy.requiredInformation().fields().isEmpty()
                && heard.missing().isEmpty();
    }

    private Question missingOrMatter() {
        return new Question(
                heard.missing().isEmpty() ? Question.About.MATTER : Question.About.INFORMATION, heard.missing());
    }

    private Question matterAndMissing() {
        return new Question(Question.About.MATTER, tally.informationAsked() ? List.of() : heard.missing());
    }

    Optional<HandoffDecision> frustration() {
        if (!isTooMuch()) {
            return Optional.empty();
        }
        var rule = HandoffRule.FRUSTRATION;
        return Optional.of(prepared(rule, handOff(rule, signals().frustrationWords(), HandoffReason.FRUSTRATION)));
    }

    private boolean isTooMuch() {
        return toggles().frustration().isTooMuch(signals().frustration(), tally);
    }

    Optional<HandoffDecision> engineUnsure() {
        if (answer == null || !policy.isUnsure(answer)) {
            return Optional.empty();
        }
        var rule = HandoffRule.ENGINE_UNSURE;
        if (toggles().unsure() == OnUnsure.DECLINE) {
            return Optional.of(new Decline(rule.wire(), null, false));
        }
        if (toggles().unsure().triesAgain(tally)) {
            return Optional.of(new AskFirst(rule.wire(), null, Question.about(Question.About.OTHER_WORDS), null));
        }
        return Optional.of(prepared(rule, unsureHandOff(rule)));
    }

    private HandOff unsureHandOff(HandoffRule rule) {
        if (!(answer instanceof EngineAnswer.HandOff asked)) {
            return handOff(rule, null, HandoffReason.INSUFFICIENT_KNOWLEDGE);
        }
        var phrase = asked.phrase() == null ? asked.reason().phrase() : asked.phrase();
        return new HandOff(rule.wire(), null, reasons(asked.reason()), phrase);
    }

    Optional<HandoffDecision> engineFailed() {
        if (!hasFailed()) {
            return Optional.empty();
        }
        var rule = HandoffRule.ENGINE_FAILED;
        return Optional.of(
                toggles().engineFailure() == OnEngineFailure.APOLOGISE
                        ? new Decline(rule.wire(), null, true)
                        : handOff(rule, null, HandoffReason.ENGINE_FAILURE));
    }

    // an answer without words would leave the customer waiting
    private boolean hasFailed() {
        return answer instanceof EngineAnswer.Failed
                || (answer instanceof EngineAnswer.Reply reply && reply.text().isBlank());
    }

    Optional<HandoffDecision> noProgress() {
        if (!isWithoutProgress()) {
            return Optional.empty();
        }
        var rule = HandoffRule.NO_PROGRESS;
        return Optional.of(prepared(rule, handOff(rule, null, HandoffReason.NO_PROGRESS)));
    }

    // the first turn on a question can't be one that brought nothing
    private boolean isWithoutProgress() {
        int turns = toggles().noProgressTurns();
        return turns > 0 && signals().sameQuestionTurns() > turns;
    }

    private HandOff handOff(HandoffRule rule, @Nullable String words, HandoffReason reason) {
        return new HandOff(rule.wire(), words, reasons(reason), reason.phrase());
    }

    /** A handoff that the customer did not ask for in so many words: he may be offered it, and asked for what is missing, once each. */
    private HandoffDecision prepared(HandoffRule rule, HandOff handOff) {
        if (policy.offerFirst() && rule.leavesAChoice() && !tally.humanOffered()) {
            var offer = Question.about(Question.About.HUMAN_WANTED);
            return new AskFirst(rule.wire(), handOff.words(), offer, PendingHandoff.offered(handOff));
        }
        if (!heard.missing().isEmpty() && !tally.informationAsked()) {
            return askBefore(rule, handOff, new Question(Question.About.INFORMATION, heard.missing()));
        }
        return handOff;
    }

    private static AskFirst askBefore(HandoffRule rule, HandOff handOff, Question question) {
        var pending = PendingHandoff.asking(handOff, question.fields());
        return new AskFirst(rule.wire(), handOff.words(), question, pending);
    }

    private List<HandoffReason> reasons(HandoffReason deciding) {
        return Stream.concat(Stream.of(deciding), alsoTrue()).distinct().toList();
    }

    private Stream<HandoffReason> alsoTrue() {
        var also = Stream.<HandoffReason>builder();
        if (!signals().topics().isEmpty()) {
            also.add(HandoffReason.PROHIBITED_TOPIC);
        }
        if (signals().humanRequest() != null) {
            also.add(HandoffReason.USER_REQUESTED_HUMAN);
        }
        if (isTooMuch()) {
            also.add(HandoffReason.FRUSTRATION);
        }
        if (hasFailed()) {
            also.add(HandoffReason.ENGINE_FAILURE);
        }
        if (isWithoutProgress()) {
            also.add(HandoffReason.NO_PROGRESS);
        }
        return also.build();
    }

    private Signals signals() {
        return heard.signals();
    }

    private Toggles toggles() {
        return policy.toggles();
    }
}
