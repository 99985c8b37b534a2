package io.baton.application.port.out.lane;

import io.baton.domain.effect.Effect;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.effect.EffectOutcome;
import io.baton.domain.session.SessionId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Effects, wanted in one transaction and done outside of any (architecture.md, "Durable effects"). */
public interface EffectStore {

    /** What is known of an effect. */
    enum State {
        WANTED,
        STARTED,
        DONE,
        FAILED,
        WITHDRAWN,
        SET_ASIDE
    }

    /**
     * An effect as stored.
     *
     * @param session null for a lane without one
     * @param epoch the owner epoch it is bound to; null when it survives a change of hands
     * @param startedFence the fence under which it was last begun; null before
     * @param wantedAt when the fold wanted it: the limit of its kind counts from here
     */
    record Stored(
            EffectKey key,
            LaneId lane,
            @Nullable SessionId session,
            Effect effect,
            @Nullable Integer epoch,
            State state,
            int attempts,
            Instant wantedAt,
            @Nullable Instant nextAt,
            @Nullable Long startedFence) {}

    /** Adds a wanted effect; one of the same key that exists already stays as it is. */
    void add(
            LaneId lane,
            @Nullable SessionId session,
            EffectKey key,
            Effect effect,
            @Nullable Integer epoch,
            Instant wantedAt);

    /** The first effect of the lane that is wanted or started; a long one that is started counts as gone by. */
    Optional<Stored> firstOpen(LaneId lane);

    /** One effect by its key. */
    Optional<Stored> find(EffectKey key);

    /** Marks it begun under a fence and counts the attempt. */
    void begin(EffectKey key, long fence);

    /** Not done: it is wanted again, not before {@code nextAt}. */
    void postpone(EffectKey key, Instant nextAt, String reason);

    /** Perhaps done: it stays started and is looked at, not before {@code nextAt}. */
    void lookAgain(EffectKey key, Instant nextAt, String reason);

    /** Records how it ended: done, failed or set aside. */
    void end(EffectKey key, EffectOutcome outcome);

    /** Records that it must not happen any more; one that has ended stays as it is. */
    void withdraw(EffectKey key, String reason);
}
