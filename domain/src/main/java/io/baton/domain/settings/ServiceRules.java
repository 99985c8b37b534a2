package io.baton.domain.settings;

import io.baton.domain.handoff.HandoffPolicies;
import io.baton.domain.handoff.HandoffPolicy;
import io.baton.domain.officehours.OfficeHours;

/** By which settings the conversations of a connection are decided just now. */
public record ServiceRules(Versioned<HandoffPolicies> policies, Versioned<OfficeHours> officeHours) {

    /** What holds for a connection of which nothing was set. */
    public static ServiceRules defaults() {
        return of(HandoffPolicy.defaults());
    }

    /** One unsaved policy for every channel, and humans who are always there. */
    public static ServiceRules of(HandoffPolicy policy) {
        return new ServiceRules(Versioned.unsaved(HandoffPolicies.of(policy)), Versioned.unsaved(OfficeHours.always()));
    }
}
