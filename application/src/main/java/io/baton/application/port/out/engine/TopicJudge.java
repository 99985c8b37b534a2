package io.baton.application.port.out.engine;

import io.baton.domain.engine.Turn;
import java.util.List;

/** An engine that can tell which forbidden topics a customer touches, better than a search for their words does (product.md 3.1). */
@FunctionalInterface
public interface TopicJudge {

    /**
     * The topics that the customer's unanswered messages touch, in the order of the list and none but those; throws {@link EngineUnavailable}
     * when it can't tell.
     *
     * @param topics plain-language lines of a policy
     */
    List<String> judgeTopics(Turn turn, List<String> topics);
}
