package io.baton.sandbox.webhook;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a webhook is sent: Twilio's defaults, changed by the fragment of the URL such as {@code #rc=3&rp=all}
 * (contract.md 9.4). Conversations webhooks know no fragment.
 */
record ConnectionOverrides(Duration timeout, int retries, List<String> policy) {
    private static final Duration TASK_ROUTER_TIMEOUT = Duration.ofSeconds(15);

    /** Conversations: five seconds, no retry (contract.md 6.3). */
    static final ConnectionOverrides CONVERSATIONS = new ConnectionOverrides(Duration.ofSeconds(5), 0, List.of());

    static ConnectionOverrides of(String url) {
        Map<String, String> values = new HashMap<>();
        int hash = url.indexOf('#');
        if (hash >= 0) {
            Arrays.stream(url.substring(hash + 1).split("&"))
                    .map(pair -> pair.split("=", 2))
                    .filter(pair -> pair.length == 2)
                    .forEach(pair -> values.put(pair[0], pair[1]));
        }
        return new ConnectionOverrides(
                values.containsKey("rt") ? Duration.ofMillis(number(values, "rt", 15_000)) : TASK_ROUTER_TIMEOUT,
                Math.min(5, number(values, "rc", 1)),
                List.of(values.getOrDefault("rp", "ct").split(",")));
    }

    boolean retries(Outcome outcome) {
        return policy.contains("all") && outcome != Outcome.DELIVERED || policy.contains(outcome.policy());
    }

    private static int number(Map<String, String> values, String name, int otherwise) {
        String value = values.get(name);
        return value != null && value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    /** How one attempt ended, in the words of the retry policy. */
    enum Outcome {
        DELIVERED(""),
        CONNECT_FAILED("ct"),
        READ_FAILED("rt"),
        CLIENT_ERROR("4xx"),
        SERVER_ERROR("5xx");

        private final String policy;

        Outcome(String policy) {
            this.policy = policy;
        }

        String policy() {
            return policy;
        }

        static Outcome of(int status) {
            return status >= 500 ? SERVER_ERROR : status >= 400 ? CLIENT_ERROR : DELIVERED;
        }
    }
}
