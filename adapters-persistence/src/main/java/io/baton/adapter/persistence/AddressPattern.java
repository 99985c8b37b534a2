package io.baton.adapter.persistence;

import io.baton.domain.conversation.CustomerAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a raw event names an address, as a regular expression of PostgreSQL: as a whole value of a form, or of JSON, which in a form is encoded. A
 * message's words are no such value.
 */
final class AddressPattern {
    private static final Pattern NOT_LITERAL = Pattern.compile("([\\p{Punct} ])");

    private AddressPattern() {}

    static String of(CustomerAddress address) {
        String values = address.spellings().stream()
                .flatMap(spelling -> Stream.of(spelling, URLEncoder.encode(spelling, StandardCharsets.UTF_8)))
                .distinct()
                .map(value -> NOT_LITERAL.matcher(value).replaceAll("\\\\$1"))
                .collect(Collectors.joining("|"));
        return "((?<!Body)=|%22|\")(" + values + ")(&|%22|\"|\\\\|$)";
    }
}
