package io.baton.bootstrap.story;

import io.baton.application.port.out.engine.Engine;
import io.baton.application.port.out.flex.Conversations;
import io.baton.application.port.out.flex.Interactions;
import io.baton.application.port.out.flex.TaskRouter;
import io.baton.application.port.out.lane.EffectStore;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.application.service.lane.LaneStores;
import io.baton.application.service.lane.TwilioPorts;
import io.baton.bootstrap.story.CrashPoint.Boundary;
import io.baton.domain.effect.Effect;
import io.baton.domain.effect.EffectKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The ports of a server that dies at one boundary of one effect. */
final class DyingPorts {

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
            Map.entry("LookAtWorker", "missedReservationWithin"));

    private final CrashPoint point;
    private final Map<String, Effect> begun = new ConcurrentHashMap<>();
    private volatile boolean recorded;
    private volatile boolean dead;

    DyingPorts(CrashPoint point) {
        this.point = point;
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

    boolean isDead() {
        return dead;
    }

    private void dieAt(Boundary boundary, Optional<Effect> effect) {
        if (!dead
                && point.boundary() == boundary
                && effect.filter(point.effect()).isPresent()) {
            die();
        }
    }

    private void die() {
        dead = true;
        throw new Crash(point.toString());
    }

    private final class Effects implements Watched.Watcher {
        private final EffectStore real;

        Effects(EffectStore real) {
            this.real = real;
        }

        @Override
        public void before(String method, Object[] arguments) {
            if (method.equals("begin")) {
                dieAt(Boundary.BEFORE_BEGIN, effect(arguments));
            }
        }

        @Override
        public void after(String method, Object[] arguments) {
            if (method.equals("begin")) {
                effect(arguments).ifPresent(effect -> begun.put(CALLS.get(effect.kind()), effect));
            } else if (method.equals("end")) {
                var ended = effect(arguments);
                ended.ifPresent(effect -> begun.remove(CALLS.get(effect.kind())));
                recorded |= point.boundary() == Boundary.AFTER_THE_RECORD
                        && ended.filter(point.effect()).isPresent();
            }
        }

        private Optional<Effect> effect(Object[] arguments) {
            return real.find((EffectKey) arguments[0]).map(EffectStore.Stored::effect);
        }
    }

    private final class Calls implements Watched.Watcher {
        @Override
        public void before(String method, Object[] arguments) {
            dieAt(Boundary.BEFORE_THE_CALL, Optional.ofNullable(begun.get(method)));
        }

        @Override
        public void after(String method, Object[] arguments) {
            dieAt(Boundary.AFTER_THE_CALL, Optional.ofNullable(begun.get(method)));
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
            if (depth.get() == 0 && recorded && !dead) {
                die();
            }
        }
    }
}
