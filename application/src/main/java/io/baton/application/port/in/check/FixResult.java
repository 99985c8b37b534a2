package io.baton.application.port.in.check;

import java.util.List;

/**
 * What a fix or an undo changes.
 *
 * @param changes empty when everything is as it should be already
 * @param applied whether it was done; false for a dry run, and when there was nothing to do
 */
public record FixResult(List<Change> changes, boolean applied) {

    /**
     * One setting.
     *
     * @param what names the setting, for example {@code EventCallbackUrl of workspace WS…}
     * @param before the value so far; empty when there was none
     * @param after the value now, or as it would be
     */
    public record Change(String what, String before, String after) {}

    public FixResult {
        changes = List.copyOf(changes);
    }
}
