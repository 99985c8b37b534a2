package io.baton.domain.session;

/** Names of the timers that rules set. */
final class Timers {

    static final String DEBOUNCE = "debounce";
    static final String TURN = "turn:";
    static final String INTAKE = "intake";
    static final String ACCEPT_LOOK = "accept-look";
    static final String HOLD_END = "hold-end";
    static final String LATE_REJECT = "late-reject";
    static final String INFORMATION = "information";
    static final String BRIEF = "brief";
    static final String RELEASE_LOOK = "release-look";
    static final String RESOLVED = "resolved";
    static final String SILENCE = "silence";
    static final String AI_TASK_AGE = "ai-task-age";
    static final String HUMAN_TASK_END = "human-task-end";
    static final String CONTACT = "contact";
    static final String IDLE = "idle";

    private Timers() {}
}
