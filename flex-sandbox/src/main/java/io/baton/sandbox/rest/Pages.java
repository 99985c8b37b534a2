package io.baton.sandbox.rest;

import io.baton.sandbox.core.JsonFields;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.core.Resource;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lists in pages, with Twilio's {@code meta}; the next page is found by {@code meta.next_page_url} alone. */
final class Pages {
    private static final int DEFAULT_SIZE = 50;
    private static final String TOKEN = "PT";

    private Pages() {}

    /** The page that the call asks for. */
    static <T extends Resource> Answer of(
            Call call, String key, int largest, List<T> all, Function<T, JsonObject> view) {
        int size = size(call, largest);
        int start = start(call, all);
        int end = Math.min(all.size(), start + size);
        List<T> page = all.subList(Math.min(start, end), end);
        int number = Objects.requireNonNullElse(call.number("Page"), 0);
        JsonFields meta = JsonFields.empty()
                .put("first_page_url", url(call, size, 0, null))
                .put("key", key)
                .put("next_page_url", end < all.size() ? url(call, size, number + 1, all.get(end - 1)) : null)
                .put("page", number)
                .put("page_size", size)
                .put("previous_page_url", null)
                .put("url", url(call, size, number, null));
        return Answer.ok(JsonFields.empty()
                .put("meta", meta)
                .put(key, page.stream().map(view).toList())
                .toObject());
    }

    private static int size(Call call, int largest) {
        int size = Objects.requireNonNullElse(call.number("PageSize"), DEFAULT_SIZE);
        if (size < 1 || size > largest) {
            throw Refusal.invalid("Invalid PageSize " + size + ": it must be from 1 to " + largest);
        }
        return size;
    }

    private static <T extends Resource> int start(Call call, List<T> all) {
        String token = call.text("PageToken");
        if (token == null) {
            return 0;
        }
        return IntStream.range(0, all.size())
                        .filter(i -> token.equals(TOKEN + all.get(i).sid()))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("Invalid PageToken"))
                + 1;
    }

    private static String url(Call call, int size, int page, @Nullable Resource last) {
        String filters = call.parameters().toMap().entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("Page"))
                .flatMap(entry -> entry.getValue().stream().map(value -> Map.entry(entry.getKey(), value)))
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()) + "&")
                .collect(Collectors.joining());
        String token = last == null ? "" : "&PageToken=" + TOKEN + last.sid();
        return call.url(call.request().path()) + "?" + filters + "PageSize=" + size + "&Page=" + page + token;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
