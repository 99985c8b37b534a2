package io.baton.adapter.twilio.out;

import com.twilio.base.Page;
import com.twilio.base.Reader;
import com.twilio.base.Resource;
import com.twilio.http.TwilioRestClient;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lists over all their pages. A page is asked for when the one before it is used up; the SDK's own iterator asks
 * one request earlier.
 */
final class Pages {

    private Pages() {}

    /** Every item of a list, read page by page while the stream is. */
    static <T extends Resource> Stream<T> of(Reader<T> reader, TwilioRestClient client) {
        return Stream.iterate(
                        Optional.of(reader.firstPage(client)),
                        Optional::isPresent,
                        page -> page.flatMap(current -> next(reader, current, client)))
                .flatMap(page -> page.orElseThrow().getRecords().stream());
    }

    private static <T extends Resource> Optional<Page<T>> next(
            Reader<T> reader, Page<T> page, TwilioRestClient client) {
        return page.hasNextPage() ? Optional.of(reader.nextPage(page, client)) : Optional.empty();
    }
}
