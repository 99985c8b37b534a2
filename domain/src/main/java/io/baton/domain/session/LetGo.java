package io.baton.domain.session;

import io.baton.domain.effect.CompleteTask;
import io.baton.domain.effect.Effect;
import io.baton.domain.effect.LeaveInteraction;
import io.baton.domain.sid.ReservationSid;
import io.baton.domain.taskrouter.Task;

/** How the AI leaves a task that it has accepted while the conversation goes on (contract.md 7.4). */
final class LetGo {

    private LetGo() {}

    static Effect of(Task own, ReservationSid reservation) {
        var interaction = own.attributes().interaction();
        var channel = own.attributes().interactionChannel();
        return interaction.isPresent() && channel.isPresent()
                ? new LeaveInteraction(interaction.get(), channel.get(), reservation, own.sid())
                : new CompleteTask(own.sid(), "the AI worker has left");
    }
}
