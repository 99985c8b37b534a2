package io.baton.domain.session;

import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.Channel;
import io.baton.domain.conversation.ContactDetails;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.handoff.FollowUp;
import io.baton.domain.handoff.HandoffMessages;
import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.handoff.RequiredField;
import io.baton.domain.officehours.Availability;
import io.baton.domain.officehours.OfficeHours;
import io.baton.domain.officehours.OpeningText;
import io.baton.domain.officehours.OutsideHours;
import io.baton.domain.phrases.CustomerText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What it means for a handoff that humans are away or busy (product.md 3.5). */
final class Absence {

    private static final Duration AFTER_OPENING = Duration.ofHours(12);
    private static final Duration LONGEST_TASK = Duration.ofDays(14);

    private final Fold fold;

    Absence(Fold fold) {
        this.fold = fold;
    }

    /** Whether the AI keeps conversations that a rule would hand off. */
    boolean keepsConversations() {
        return isAway() && outside() == OutsideHours.STAY_WITH_AI;
    }

    /** Whether the customer is to be asked for contact details before the handoff: once a session, where the channel itself names none. */
    boolean asksForContact() {
        var session = fold.session();
        return followsUp()
                && session.customer.channel() == Channel.WEB
                && session.contact == null
                && contact().isEmpty();
    }

    /** What the task tells humans to do; null when they just take over. */
    @Nullable
    FollowUp followUp() {
        return followsUp() ? new FollowUp(contact().orElse(null)) : null;
    }

    // only what answers a question: numbers that were written before may be of orders
    private Optional<String> contact() {
        return answered().or(() -> ContactDetails.in(collected()));
    }

    private List<String> collected() {
        return fold.session().collected.entrySet().stream()
                .filter(field -> RequiredField.isContactDetail(field.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Optional<String> answered() {
        var asked = fold.session().contact;
        int after = asked == null ? Integer.MAX_VALUE : asked.askedAt();
        return ContactDetails.in(fold.session().transcript.stream()
                .filter(line -> line.author() == Author.CUSTOMER && line.index() > after)
                .map(Utterance::text)
                .toList());
    }

    private boolean followsUp() {
        return isAway() && outside() == OutsideHours.FOLLOW_UP;
    }

    /** When humans are back, as a sentence. */
    String sentence() {
        var opening = hours().nextOpening(channel(), fold.now())
                .map(next -> OpeningText.of(
                        next,
                        fold.now(),
                        hours().schedule(channel()).orElseThrow().zone(),
                        fold.session().language));
        return opening.map(when -> text(CustomerText.BACK_AT).replace("{opening}", when))
                .orElseGet(() -> text(CustomerText.AWAY));
    }

    /** What the customer hears of a handoff; empty when the connection wants nothing said. */
    String handoffMessage(HandoffReason reason, HandoffMessages messages, Availability humans) {
        var usual = messages.text(reason, fold.session().language);
        if (usual.isBlank() || !(isAway() || humans == Availability.NOBODY)) {
            return usual;
        }
        var news = isAway() ? sentence() : text(CustomerText.NOBODY_FREE);
        // Baton's own text promises a human now
        return messages.own(reason, fold.session().language).isPresent() ? usual + " " + news : news + " " + promise();
    }

    private String promise() {
        if (isAway()) {
            return text(followsUp() ? CustomerText.FOLLOW_UP : CustomerText.PASSED_ON);
        }
        var passedOn = text(CustomerText.PASSED_ON);
        return channel() == Channel.WEB ? passedOn + " " + text(CustomerText.LEAVE_CONTACT) : passedOn;
    }

    /** How long a task for humans must live; null when Twilio's usual day does. */
    @Nullable
    Duration taskLife() {
        if (!isAway()) {
            return null;
        }
        var life = hours().nextOpening(channel(), fold.now())
                .map(opening -> Duration.between(fold.now(), opening).plus(AFTER_OPENING))
                .orElse(LONGEST_TASK);
        return life.compareTo(LONGEST_TASK) > 0 ? LONGEST_TASK : life;
    }

    private boolean isAway() {
        return !hours().isOpen(channel(), fold.now());
    }

    private OutsideHours outside() {
        return hours().outside(channel());
    }

    private OfficeHours hours() {
        return fold.context().rules().officeHours().value();
    }

    private Channel channel() {
        return fold.session().customer.channel();
    }

    private String text(CustomerText text) {
        return text.in(fold.session().language);
    }
}
