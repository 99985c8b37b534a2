package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.Finding;
import io.baton.application.port.out.check.RefusalStore.Kind;
import io.baton.application.port.out.check.RefusalStore.Refusals;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What was refused at the connection's webhook in the last 24 hours (product.md 1.4). */
final class RefusalsCheck implements Check {

    private static final Duration RECENT = Duration.ofHours(24);

    private final CheckCode code;
    private final Kind kind;
    private final String consequence;
    private final String fix;
    private final RefusalsInMemory refusals;

    private RefusalsCheck(CheckCode code, Kind kind, String consequence, String fix, RefusalsInMemory refusals) {
        this.code = code;
        this.kind = kind;
        this.consequence = consequence;
        this.fix = fix;
        this.refusals = refusals;
    }

    /** Events of other accounts or workspaces: somebody pasted this URL where it does not belong. */
    static RefusalsCheck wrongAccount(RefusalsInMemory refusals) {
        return new RefusalsCheck(
                CheckCode.WRONG_ACCOUNT,
                Kind.WRONG_ACCOUNT,
                "The customers of that account are not served: its events come here, where they are refused",
                "In the account that is named, register the webhook URL of its own connection in place of this one's",
                refusals);
    }

    /** Requests that were not signed by the connection's account. */
    static RefusalsCheck signatureFailures(RefusalsInMemory refusals) {
        return new RefusalsCheck(
                CheckCode.SIGNATURE_FAILURES,
                Kind.BAD_SIGNATURE,
                "If these were Twilio's, events are lost: the AI does not accept or does not answer",
                "Compare the Auth Token with the Twilio console, and baton.public-url with the URL registered there;"
                        + " if somebody else knows the URL, rotate the webhook token",
                refusals);
    }

    @Override
    public CheckCode code() {
        return code;
    }

    @Override
    public Finding look(Inspection inspection) {
        var all = refusals.of(inspection.connection().id(), kind);
        if (all.isEmpty()) {
            return Finding.ok(code, "None was refused");
        }
        var since = inspection.now().minus(RECENT);
        var recent = all.stream().filter(one -> one.last().isAfter(since)).toList();
        return recent.isEmpty()
                ? Finding.ok(code, "None in the last 24 hours; before: " + text(all))
                : Finding.failedByHand(code, text(recent), consequence, fix);
    }

    private static String text(List<Refusals> refusals) {
        return refusals.stream().map(RefusalsCheck::text).collect(Collectors.joining("; "));
    }

    private static String text(Refusals refusals) {
        var remote = refusals.remote().isEmpty() ? "" : " of " + refusals.remote();
        return refusals.count() + remote + ", last at " + refusals.last();
    }
}
