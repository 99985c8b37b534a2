package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.FixRefused;
import io.baton.application.port.in.check.FixResult;
import io.baton.application.port.in.check.FixResult.Change;
import io.baton.application.port.out.audit.AuditLog;
import io.baton.application.port.out.check.FormerSettings;
import io.baton.application.port.out.check.FormerSettings.Former;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.domain.connection.FlexConnection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Applies fixes and undoes them. Twilio's settings have no version to write against (contract.md T11), so they are read again right before the
 * write; and what they were is stored before it, so that a server which dies in between has lost nothing.
 */
final class FixRun {

    private final FormerSettings formerSettings;
    private final UnitOfWork work;
    private final AuditLog audit;

    FixRun(FormerSettings formerSettings, UnitOfWork work, AuditLog audit) {
        this.formerSettings = formerSettings;
        this.work = work;
        this.audit = audit;
    }

    /** Applies a fix, or says what it would change. */
    FixResult apply(Fix fix, FlexConnection connection, boolean dryRun, boolean force) {
        return translated(() -> {
            var seen = fix.current(connection);
            var changes = changes(seen, fix.wanted(connection, seen, force));
            if (dryRun || changes.isEmpty()) {
                return shown(changes, false);
            }
            refuseChanged(seen, fix.current(connection));
            var former = new Former(values(changes, Change::before), values(changes, Change::after));
            work.run(() -> keep(connection, fix.code(), former));
            fix.write(connection, former.after());
            record("check.fixed", fix.code(), connection, former.before(), former.after());
            return shown(changes, true);
        });
    }

    /** Puts back what the last fix replaced. */
    FixResult undo(Fix fix, FlexConnection connection) {
        return translated(() -> {
            var former = work.call(() -> formerSettings.find(connection.id(), fix.code()))
                    .orElseThrow(() -> FixRefused.nothingToUndo(fix.code()));
            var seen = fix.current(connection);
            former.after().forEach((what, written) -> refuseForeign(what, former, seen.getOrDefault(what, "")));
            var changes = changes(seen, former.before());
            fix.write(connection, values(changes, Change::after));
            work.run(() -> formerSettings.forget(connection.id(), fix.code()));
            record(
                    "check.undone",
                    fix.code(),
                    connection,
                    values(changes, Change::before),
                    values(changes, Change::after));
            return shown(changes, true);
        });
    }

    // what an earlier fix replaced is the value before Baton, and not what Baton wrote then
    private void keep(FlexConnection connection, CheckCode code, Former latest) {
        var before = new LinkedHashMap<String, String>();
        var after = new LinkedHashMap<String, String>();
        formerSettings.find(connection.id(), code).ifPresent(earlier -> {
            before.putAll(earlier.before());
            after.putAll(earlier.after());
        });
        latest.before().forEach((what, found) -> {
            if (!found.equals(after.get(what))) {
                before.put(what, found);
            }
        });
        after.putAll(latest.after());
        formerSettings.keep(connection.id(), code, new Former(before, after));
    }

    private static FixResult shown(List<Change> changes, boolean applied) {
        var masked = changes.stream()
                .map(change ->
                        new Change(change.what(), Masking.ofLogins(change.before()), Masking.ofLogins(change.after())))
                .toList();
        return new FixResult(masked, applied);
    }

    private static void refuseChanged(Map<String, String> seen, Map<String, String> now) {
        if (!now.equals(seen)) {
            var what = seen.keySet().stream()
                    .filter(name -> !Objects.equals(seen.get(name), now.get(name)))
                    .findFirst();
            throw FixRefused.changedMeanwhile(what.orElse("a further setting appeared"));
        }
    }

    // a write that broke off left some settings as they were before the fix
    private static void refuseForeign(String what, Former former, String now) {
        if (!now.equals(former.after().get(what)) && !now.equals(former.before().get(what))) {
            throw FixRefused.changedMeanwhile(what);
        }
    }

    private static List<Change> changes(Map<String, String> seen, Map<String, String> wanted) {
        return wanted.entrySet().stream()
                .map(setting ->
                        new Change(setting.getKey(), seen.getOrDefault(setting.getKey(), ""), setting.getValue()))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static Map<String, String> values(List<Change> changes, Function<Change, String> value) {
        var values = new LinkedHashMap<String, String>();
        changes.forEach(change -> values.put(change.what(), value.apply(change)));
        return values;
    }

    private void record(
            String what,
            CheckCode code,
            FlexConnection connection,
            Map<String, String> before,
            Map<String, String> after) {
        var change = new AuditLog.Change(
                what + " " + code.wire(),
                connection.organisation(),
                connection.id(),
                Masking.of(before),
                Masking.of(after));
        work.run(() -> audit.record(change));
    }

    private static <T> T translated(Supplier<T> calls) {
        try {
            return calls.get();
        } catch (TwilioFailure.TryLater | TwilioFailure.Unknown e) {
            throw FixRefused.unanswered("Twilio did not answer: " + e.getMessage(), e);
        } catch (TwilioFailure e) {
            throw FixRefused.refusedByTwilio("Twilio did not do it: " + e.getMessage(), e);
        }
    }
}
