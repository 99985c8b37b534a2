package io.baton.domain.workflow;

import java.util.Arrays;
import java.util.List;

/** Who could take a task at this moment. */
record Situation(Presence ai, Presence humans) {

    /** How workers stand. */
    enum Presence {
        FREE,
        /** Available, and without room: {@code workers.available} still counts them (contract.md 4.2). */
        FULL,
        AWAY
    }

    /** The AI being like this, and the humans in every way. */
    static List<Situation> with(Presence ai) {
        return Arrays.stream(Presence.values())
                .map(humans -> new Situation(ai, humans))
                .toList();
    }
}
