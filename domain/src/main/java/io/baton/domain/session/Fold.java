package io.baton.domain.session;

import io.baton.domain.effect.Effect;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.event.Timer;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.taskrouter.AssignmentStatus;
import io.baton.domain.taskrouter.Task;
import io.baton.domain.taskrouter.TaskAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one event leads to, while the rules work on it. */
final class Fold {

    private final FoldContext context;
    private final @Nullable Previous previous;
    private @Nullable SessionDraft draft;
    private boolean opened;
    private boolean ignored;
    private final List<WantedEffect> effects = new ArrayList<>();
    private final Set<EffectKey> withdrawn = new LinkedHashSet<>();
    private final Map<String, Timer> timers = new LinkedHashMap<>();
    private final Set<String> cleared = new LinkedHashSet<>();
    private final List<TimelineEntry> timeline = new ArrayList<>();

    Fold(FoldContext context, @Nullable Session session, @Nullable Previous previous) {
        this.context = context;
        this.previous = previous;
        this.draft = session == null ? null : new SessionDraft(session);
    }

    Decision decision() {
        return new Decision(
                draft == null ? null : draft.toSession(),
                opened,
                effects,
                withdrawn,
                List.copyOf(timers.values()),
                cleared,
                timeline,
                ignored);
    }

    FoldContext context() {
        return context;
    }

    Instant now() {
        return context.now();
    }

    boolean hasSession() {
        return draft != null && draft.state != SessionState.CLOSED;
    }

    SessionDraft session() {
        return Objects.requireNonNull(draft, "no session");
    }

    void open() {
        draft = new SessionDraft(SessionOpening.of(context, previous));
        opened = true;
        note(TimelineEntry.Kind.STATE, "state", SessionState.NEW.wire());
    }

    void ignore() {
        ignored = true;
    }

    /** Wants an effect that survives a change of hands. */
    EffectKey want(Effect effect) {
        return want(effect, false);
    }

    /** Wants an effect that is withdrawn when the conversation changes hands before it begins. */
    EffectKey wantWhileOurs(Effect effect) {
        return want(effect, true);
    }

    private EffectKey want(Effect effect, boolean bound) {
        var key = nextKey();
        effects.add(new WantedEffect(key, effect, bound));
        return key;
    }

    /** Wants an effect that must know its own key. */
    EffectKey want(EffectKey key, Effect effect) {
        effects.add(new WantedEffect(key, effect, false));
        return key;
    }

    EffectKey nextKey() {
        return EffectKey.derivedFrom(context.origin() + "/" + effects.size());
    }

    void withdraw(EffectKey key) {
        effects.removeIf(wanted -> wanted.key().equals(key));
        withdrawn.add(key);
    }

    void timer(String name, Duration in) {
        timers.put(name, new Timer(name, now().plus(in)));
        cleared.remove(name);
    }

    void clear(String name) {
        timers.remove(name);
        cleared.add(name);
    }

    void note(TimelineEntry.Kind kind, String... pairs) {
        timeline.add(TimelineEntry.of(kind, pairs));
    }

    void incident(String code, String what) {
        note(TimelineEntry.Kind.INCIDENT, "code", code, "what", what);
    }

    /** Moves to a state; every move that takes the AI's voice moves the epoch, so that what it still wanted to say is withdrawn. */
    void enter(SessionState next, String why) {
        var session = session();
        if (session.state == next) {
            return;
        }
        if (session.state.aiMayReply() || next == SessionState.HANDING_OFF || next == SessionState.WITH_HUMAN) {
            session.ownerEpoch++;
        }
        if (next == SessionState.WITH_HUMAN) {
            session.humanSince = now();
        }
        session.state = next;
        note(TimelineEntry.Kind.STATE, "state", next.wire(), "why", why);
    }

    /** Whether the session before this one saw the message already. */
    boolean wasSeenBefore(int index) {
        return previous != null && index <= previous.lastIndex();
    }

    /** The AI, or everybody, is done with a task: whatever a lagging list says, nobody works on it any more. */
    void finished(TaskSid sid) {
        session().tasks.replaceAll(task -> task.sid().equals(sid) ? task.in(AssignmentStatus.COMPLETED) : task);
    }

    /** Keeps the newest view of a task; an older one changes nothing. False when it was older. */
    boolean see(Task task) {
        var tasks = session().tasks;
        for (int i = 0; i < tasks.size(); i++) {
            if (tasks.get(i).sid().equals(task.sid())) {
                return replaceIfNewer(tasks, i, task);
            }
        }
        tasks.add(task);
        learnCustomer(task.attributes());
        return true;
    }

    private boolean replaceIfNewer(List<Task> tasks, int at, Task task) {
        var known = tasks.get(at);
        boolean older = task.version() < known.version()
                || (!known.status().isOpen() && task.status().isOpen());
        if (!older) {
            tasks.set(at, task.completedBy(known));
            learnCustomer(task.attributes());
        }
        return !older;
    }

    private void learnCustomer(TaskAttributes attributes) {
        CustomerAttributes.learn(session(), attributes);
    }
}
