package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.FixRefused;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.domain.connection.FlexConnection;
import java.util.Map;

/**
 * How Baton repairs what the check of the same code found: it knows some settings, reads them, says what they should be, and writes them.
 * Dry run, keeping the former values, noticing other people's changes, undo and the audit log are the same for all and done by
 * {@link FixRun}.
 *
 * <p>A setting is a name in words, the same every time, with a value as text. Values are compared as text: write one value in one way, whatever
 * way Twilio writes it. Every method may throw {@link TwilioFailure} and {@link FixRefused}; none is called inside a transaction.
 */
public interface Fix {

    /** What it repairs. */
    CheckCode code();

    /** The settings as they are now, in the order in which they are written; a setting that is not there is empty. */
    Map<String, String> current(FlexConnection connection);

    /**
     * The settings as they should be; one that is left out stays as it is. Whatever is right already is answered as it is: a second fix changes
     * nothing.
     *
     * @param current what {@link #current} answered
     * @param force whether another program's webhook URL may be replaced
     */
    Map<String, String> wanted(FlexConnection connection, Map<String, String> current, boolean force);

    /** Writes these settings, a part of those that {@link #current} names, whether by a fix or by its undoing. */
    void write(FlexConnection connection, Map<String, String> settings);
}
