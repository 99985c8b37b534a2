package io.baton.application.port.out.engine;

import io.baton.domain.engine.Turn;
import io.baton.domain.handoff.Signals;
import java.util.List;

/** Notices what the policy decides on: requests for a human, frustration, language, topics (architecture.md, Modules). */
public interface Detectors {

    /**
     * Looks at the customer's unanswered messages in the light of the transcript.
     *
     * @param forbiddenTopics plain-language lines of the policy
     */
    Signals detect(Turn turn, List<String> forbiddenTopics);
}
