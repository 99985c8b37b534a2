package io.baton.application.service.check;

import io.baton.domain.connection.FlexConnection;
import java.util.function.Function;

/** Something that several checks ask Twilio; held by whoever makes the checks, so that they share it. */
public final class Reading<T> {

    private final Function<FlexConnection, T> question;

    /** A question that is asked at most once in an {@link Inspection}. */
    public Reading(Function<FlexConnection, T> question) {
        this.question = question;
    }

    T ask(FlexConnection connection) {
        return question.apply(connection);
    }
}
