package io.baton.bootstrap.story;

import io.baton.domain.connection.Engagement;
import io.baton.domain.effect.AskBrief;
import io.baton.domain.effect.CompleteTask;
import io.baton.domain.effect.CreateTask;
import io.baton.domain.effect.Effect;
import io.baton.domain.effect.Invite;
import io.baton.domain.effect.LeaveInteraction;
import io.baton.domain.effect.ReadRelease;
import io.baton.domain.effect.RejectReservation;
import io.baton.domain.effect.SendMessage;
import io.baton.domain.effect.WriteTaskAttributes;
import io.baton.domain.session.SessionState;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A row of the releases' table in product.md 3.2, and the effects that each handoff of it is made of. */
enum Release {
    PENDING_INTERACTION(
            () -> ContactCentre.of(Engagement.HOLD),
            beginning("web", "interaction"),
            story -> {},
            List.of(WriteTaskAttributes.class, RejectReservation.class)),
    PENDING_PLAIN_TASK(
            () -> ContactCentre.of(Engagement.HOLD),
            beginning("sms", "plain"),
            story -> {},
            List.of(WriteTaskAttributes.class, RejectReservation.class)),
    ACCEPTED_INTERACTION(
            () -> ContactCentre.of(Engagement.ACCEPT),
            beginning("whatsapp", "interaction"),
            story -> {},
            List.of(WriteTaskAttributes.class, Invite.class, LeaveInteraction.class)),
    ACCEPTED_PLAIN_TASK(
            () -> ContactCentre.of(Engagement.ACCEPT),
            beginning("web", "plain"),
            story -> {},
            List.of(WriteTaskAttributes.class, CreateTask.class, CompleteTask.class)),
    NO_RESERVATION_BUT_A_HUMAN_TASK(
            ContactCentre::paused,
            Map.of(
                    "channel", "web",
                    "task", "plain",
                    "text", "Hello",
                    "attributes", Map.of("orderId", "A-17", "handedOff", true)),
            Release::handOffByCommand,
            List.of()),
    NO_RESERVATION_BUT_AN_UNASSIGNED_TASK(
            ContactCentre::paused,
            beginning("sms", "interaction"),
            Release::handOffByCommand,
            List.of(WriteTaskAttributes.class)),
    NO_TASK_BUT_AN_INTERACTION(
            () -> ContactCentre.of(Engagement.ACCEPT),
            Map.of("channel", "web", "task", "interaction", "text", "Where is my parcel?", "attributes", Story.CUSTOM),
            Release::handOffWhenTheTaskIsGone,
            List.of(Invite.class)),
    NO_TASK_AT_ALL(
            () -> ContactCentre.of(Engagement.ACCEPT),
            Map.of("channel", "sms", "task", "none", "text", "Hello"),
            Release::handOffByCommand,
            List.of(CreateTask.class));

    private final Supplier<ContactCentre> centre;
    private final Map<String, ?> beginning;
    private final Consumer<Story> wish;
    private final List<Class<? extends Effect>> last;

    Release(
            Supplier<ContactCentre> centre,
            Map<String, ?> beginning,
            Consumer<Story> wish,
            List<Class<? extends Effect>> last) {
        this.centre = centre;
        this.beginning = beginning;
        this.wish = wish;
        this.last = last;
    }

    private static Map<String, ?> beginning(String channel, String task) {
        return Map.of(
                "channel", channel, "task", task, "text", "I want to talk to a human", "attributes", Story.CUSTOM);
    }

    private static void handOffByCommand(Story story) {
        story.until(SessionState.NEW);
        story.isHandedOffByCommand();
    }

    private static void handOffWhenTheTaskIsGone(Story story) {
        story.untilTheAiAnswered(1);
        story.sandbox()
                .leaves(
                        story.centre().ai(),
                        story.openTasks().get(0).path("sid").asText());
        handOffByCommand(story);
    }

    /** What a handoff by this row is made of, in order. */
    List<Class<? extends Effect>> effects() {
        Stream<Class<? extends Effect>> first = Stream.of(AskBrief.class, SendMessage.class, ReadRelease.class);
        return Stream.concat(first, last.stream()).toList();
    }

    /** A conversation that is about to be handed off by this row. */
    Story begin(Stop crash) {
        var story = Story.begin(centre.get(), crash, beginning);
        wish.accept(story);
        return story;
    }

    /** The AI's own task is made anew for humans; otherwise the same task goes to them. */
    int tasksInAll() {
        return switch (this) {
            case ACCEPTED_INTERACTION, ACCEPTED_PLAIN_TASK, NO_TASK_BUT_AN_INTERACTION -> 2;
            default -> 1;
        };
    }
}
