package io.baton.adapter.twilio.in;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A URL as Twilio may have signed it: without the fragment that holds connection overrides (contract.md 9.4), and
 * with or without the port, since Twilio is not consistent about default ports (contract.md 9.1).
 */
record SignedUrl(URI url) {

    private static final String BODY_HASH = "bodySHA256=";

    /** The spellings of the URL, the given one first. */
    Set<String> spellings() {
        var spellings = new LinkedHashSet<String>();
        spellings.add(withoutFragment());
        if (url.getHost() != null) {
            spellings.add(withPort(""));
            defaultPort().ifPresent(port -> spellings.add(withPort(":" + port)));
        }
        return spellings;
    }

    /** The hash of the body that the query names; empty when it names none, or more than one. */
    Optional<String> bodyHash() {
        List<String> hashes = Arrays.stream(orEmpty(url.getRawQuery()).split("&", -1))
                .filter(parameter -> parameter.startsWith(BODY_HASH))
                .map(parameter -> parameter.substring(BODY_HASH.length()))
                .toList();
        return hashes.size() == 1 ? Optional.of(hashes.get(0)) : Optional.empty();
    }

    private String withoutFragment() {
        var text = url.toString();
        int fragment = text.indexOf('#');
        return fragment < 0 ? text : text.substring(0, fragment);
    }

    private Optional<Integer> defaultPort() {
        if (url.getPort() >= 0) {
            return Optional.empty();
        }
        return Optional.of("https".equalsIgnoreCase(url.getScheme()) ? 443 : 80);
    }

    // only raw parts: decoding and encoding again would change escapes in path and query
    private String withPort(String port) {
        var user = url.getRawUserInfo() == null ? "" : url.getRawUserInfo() + "@";
        var query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return url.getScheme() + "://" + user + url.getHost() + port + orEmpty(url.getRawPath()) + query;
    }

    private static String orEmpty(@Nullable String part) {
        return part == null ? "" : part;
    }
}
