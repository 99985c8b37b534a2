package io.baton.bootstrap.story;

import io.baton.application.port.out.engine.Engine;
import io.baton.application.port.out.flex.Conversations;
import io.baton.application.port.out.flex.Interactions;
import io.baton.application.port.out.flex.TaskRouter;
import io.baton.application.port.out.lane.EffectStore;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.application.service.lane.LaneStores;
import io.baton.application.service.lane.TwilioPorts;
import io.baton.bootstrap.story.Stop.Boundary;
import io.baton.domain.effect.Effect;
import io.baton.domain.effect.EffectKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The ports of a server that stops at one boundary of one effect. */
final class StoppingPorts {

    /** The call that an effect is about; the others that it makes only look. */
    private static final Map<String, String> CALLS = Map.ofEntries(
            Map.entry("ReadTask", "task"),
            Map.entry("ReadMessages", "messages"),
            Map.entry("LookUpAuthor", "participants"),
            Map.entry("AcceptReservation", "accept"),
            Map.entry("ReadReservation", "reservation"),
            Map.entry("RejectReservation", "reject"),
            Map.entry("AskEngine", "answer"),
            Map.entry("AskBrief", "brief"),
            Map.entry("SendMessage", "send"),
            Map.entry("WriteTaskAttributes", "changeAttributes"),
            Map.entry("ReadRelease", "conversation"),
            Map.entry("Invite", "invite"),
            Map.entry("CreateTask", "create"),
            Map.entry("CreateInteraction", "create"),
            Map.entry("LeaveInteraction", "closeParticipant"),
            Map.entry("CloseChannel", "closeChannel"),
            Map.entry("CompleteTask", "complete"),
            Map.entry("FindTasks", "scopedWebhooks"),
            Map.entry("LookAtWorker", "worker"),
            Map.entry("FollowWorker", "moveWorker"));

    private final Stop stop;
    private final Map<String, Effect> begun = new ConcurrentHashMap<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private volatile boolean stopsAfterCommit;

    StoppingPorts(Stop stop) {
        this.stop = stop;
    }

    LaneStores stores(LaneStores real) {
        return new LaneStores(
                Watched.port(UnitOfWork.class, real.unitOfWork(), new Transactions()),
                real.lanes(),
                real.inbox(),
                Watched.port(EffectStore.class, real.effects(), new Effects(real.effects())),
                real.timers(),
                real.sessions(),
                real.connections(),
                real.settings(),
                real.codec());
    }

    TwilioPorts twilio(TwilioPorts real) {
        return new TwilioPorts(
                Watched.port(TaskRouter.class, real.taskRouter(), new Calls()),
                Watched.port(Conversations.class, real.conversations(), new Calls()),
                Watched.port(Interactions.class, real.interactions(), new Calls()),
                real.workspaces(),
                real.webhooks());
    }

    Engine engine(Engine real) {
        return Watched.port(Engine.class, real, new Calls());
    }

    private boolean isMeant(Boundary boundary, Optional<Effect> effect) {
        return stop.boundary() == boundary && effect.filter(stop.effect()).isPresent();
    }

    private void stopAt(Boundary boundary, Optional<Effect> effect) {
        if (isMeant(boundary, effect)) {
            stopOnce();
        }
    }

    private void stopAfterCommitAt(Boundary boundary, Optional<Effect> effect) {
        stopsAfterCommit |= isMeant(boundary, effect);
    }

    private void stopOnce() {
        if (stopped.compareAndSet(false, true)) {
            stop.meanwhile().run();
        }
    }

    private final class Effects implements Watched.Watcher {
        private final EffectStore real;

        Effects(EffectStore real) {
            this.real = real;
        }

        @Override
        public void before(String method, Object[] arguments) {
            if (method.equals("begin")) {
                stopAt(Boundary.BEFORE_BEGIN, effect(arguments[0]));
            }
        }

        @Override
        public void after(String method, Object[] arguments) {
            switch (method) {
                case "add" -> stopAfterCommitAt(Boundary.WANTED, Optional.of((Effect) arguments[3]));
                case "begin" -> begins(effect(arguments[0]));
                case "end" -> ends(effect(arguments[0]));
                default -> {}
            }
        }

        private void begins(Optional<Effect> effect) {
            effect.ifPresent(known -> begun.put(CALLS.get(known.kind()), known));
            stopAfterCommitAt(Boundary.BEGUN, effect);
        }

        private void ends(Optional<Effect> effect) {
            effect.ifPresent(known -> begun.remove(CALLS.get(known.kind())));
            stopAfterCommitAt(Boundary.AFTER_THE_RECORD, effect);
        }

        private Optional<Effect> effect(Object key) {
            return real.find((EffectKey) key).map(EffectStore.Stored::effect);
        }
    }

    private final class Calls implements Watched.Watcher {
        @Override
        public void before(String method, Object[] arguments) {
            stopAt(Boundary.BEFORE_THE_CALL, Optional.ofNullable(begun.get(method)));
        }

        @Override
        public void after(String method, Object[] arguments) {
            stopAt(Boundary.AFTER_THE_CALL, Optional.ofNullable(begun.get(method)));
        }
    }

    private final class Transactions implements Watched.Watcher {
        private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

        @Override
        public void before(String method, Object[] arguments) {
            if (!method.equals("afterCommit")) {
                depth.set(depth.get() + 1);
            }
        }

        @Override
        public void after(String method, Object[] arguments) {
            if (method.equals("afterCommit")) {
                return;
            }
            depth.set(depth.get() - 1);
            if (depth.get() == 0 && stopsAfterCommit) {
                stopsAfterCommit = false;
                stopOnce();
            }
        }

        @Override
        public void thrown(String method) {
            depth.set(depth.get() - 1);
            stopsAfterCommit = false;
        }
    }
}
