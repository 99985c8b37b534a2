package io.baton.adapter.rest.check;

import io.baton.application.port.in.check.FixResult;
import java.util.List;

/**
 * What a fix or its undoing changes.
 *
 * @param changes empty when everything is as it should be already
 * @param applied whether it was done; false for a dry run, and when there was nothing to do
 */
public record FixView(List<ChangeView> changes, boolean applied) {

    /** One setting; empty text is none. */
    public record ChangeView(String what, String before, String after) {

        static ChangeView from(FixResult.Change change) {
            return new ChangeView(change.what(), change.before(), change.after());
        }
    }

    static FixView from(FixResult result) {
        return new FixView(result.changes().stream().map(ChangeView::from).toList(), result.applied());
    }
}
