package io.baton.domain.conversation;

/** Who wrote a message (product.md 2.6). Only customers are answered, only humans take over. */
public enum Author {
    /** Baton's AI worker: the SID or the effect key is ours. */
    AI_WORKER,
    /** The participant with a messaging binding, or the one Flex lists as customer. */
    CUSTOMER,
    /** An agent: the identity is a worker's {@code contact_uri} and not the AI's. */
    AGENT,
    /** Anything else, for example {@code system}. */
    OTHER,
    /** Not looked up yet: neither answered nor a take-over. */
    UNKNOWN
}
