package io.baton.bootstrap.health;

/**
 * One thing without which this server must not get requests. Every bean of this type is asked at each readiness probe; Twilio or an
 * engine being away is none of them (product.md 5.4).
 */
public interface ReadinessCondition {

    /** Its name in the log, such as {@code database}. */
    String name();

    /** Whether it holds now; answers within a second. */
    boolean holds();
}
