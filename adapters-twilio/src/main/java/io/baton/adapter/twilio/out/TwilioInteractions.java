package io.baton.adapter.twilio.out;

import static io.baton.adapter.twilio.out.Answer.required;

import com.twilio.rest.flexapi.v1.InteractionCreator;
import com.twilio.rest.flexapi.v1.interaction.InteractionChannel.ChannelStatus;
import com.twilio.rest.flexapi.v1.interaction.InteractionChannel.UpdateChannelStatus;
import com.twilio.rest.flexapi.v1.interaction.InteractionChannelFetcher;
import com.twilio.rest.flexapi.v1.interaction.InteractionChannelUpdater;
import com.twilio.rest.flexapi.v1.interaction.interactionchannel.InteractionChannelInviteCreator;
import com.twilio.rest.flexapi.v1.interaction.interactionchannel.InteractionChannelParticipant;
import com.twilio.rest.flexapi.v1.interaction.interactionchannel.InteractionChannelParticipantReader;
import com.twilio.rest.flexapi.v1.interaction.interactionchannel.InteractionChannelParticipantUpdater;
import io.baton.application.port.out.flex.Interactions;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.conversation.Channel;
import io.baton.domain.effect.NewTask;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.InteractionChannelSid;
import io.baton.domain.sid.InteractionParticipantSid;
import io.baton.domain.sid.InteractionSid;
import io.baton.domain.sid.ReservationSid;
import io.baton.domain.sid.TaskSid;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Flex interactions over the SDK. */
public final class TwilioInteractions implements Interactions {

    private final TwilioClients clients;

    /** Calls by these clients. */
    public TwilioInteractions(TwilioClients clients) {
        this.clients = clients;
    }

    @Override
    public TaskSid invite(
            TwilioAccess access, InteractionSid interaction, InteractionChannelSid channel, NewTask task) {
        var invite =
                new InteractionChannelInviteCreator(interaction.value(), channel.value(), Routing.of(access, task));
        return TwilioFailures.call(
                "create invite",
                () -> invitedTask(invite.create(clients.of(access)).getRouting()));
    }

    // routing.properties.sid, as seen in real answers (contract.md 7.2)
    private static TaskSid invitedTask(@Nullable Object routing) {
        var sid = field(field(routing, "properties"), "sid");
        return new TaskSid(required(sid, "routing.properties.sid").toString());
    }

    @Override
    public void create(TwilioAccess access, ConversationSid conversation, Channel channel, NewTask task) {
        var interaction =
                new InteractionCreator(Routing.channel(conversation, channel)).setRouting(Routing.of(access, task));
        TwilioFailures.call("create interaction", () -> interaction.create(clients.of(access)));
    }

    @Override
    public Optional<InteractionParticipantSid> participant(
            TwilioAccess access,
            InteractionSid interaction,
            InteractionChannelSid channel,
            ReservationSid reservation) {
        var participants = new InteractionChannelParticipantReader(interaction.value(), channel.value());
        return TwilioFailures.call("list interaction participants", () -> Pages.of(participants, clients.of(access))
                .filter(participant -> isOf(participant, reservation))
                .map(participant -> new InteractionParticipantSid(required(participant.getSid(), "sid")))
                .findFirst());
    }

    private static boolean isOf(InteractionChannelParticipant participant, ReservationSid reservation) {
        return reservation.value().equals(field(participant.getRoutingProperties(), "reservation_sid"));
    }

    @Override
    public void closeParticipant(
            TwilioAccess access,
            InteractionSid interaction,
            InteractionChannelSid channel,
            InteractionParticipantSid participant) {
        TwilioFailures.changeState("close interaction participant", () -> new InteractionChannelParticipantUpdater(
                        interaction.value(),
                        channel.value(),
                        participant.value(),
                        InteractionChannelParticipant.Status.CLOSED)
                .update(clients.of(access)));
    }

    @Override
    public void closeChannel(TwilioAccess access, InteractionSid interaction, InteractionChannelSid channel) {
        TwilioFailures.changeState("close interaction channel", () -> new InteractionChannelUpdater(
                        interaction.value(), channel.value(), UpdateChannelStatus.CLOSED)
                .setRouting(Routing.CLOSED)
                .update(clients.of(access)));
    }

    @Override
    public boolean isChannelClosed(TwilioAccess access, InteractionSid interaction, InteractionChannelSid channel) {
        return TwilioFailures.call(
                "fetch interaction channel",
                () -> new InteractionChannelFetcher(interaction.value(), channel.value())
                                .fetch(clients.of(access))
                                .getStatus()
                        == ChannelStatus.CLOSED);
    }

    private static @Nullable Object field(@Nullable Object object, String name) {
        return object instanceof Map<?, ?> fields ? fields.get(name) : null;
    }
}
