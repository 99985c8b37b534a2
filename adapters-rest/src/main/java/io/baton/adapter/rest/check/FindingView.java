package io.baton.adapter.rest.check;

import io.baton.application.port.in.check.Finding;
import java.util.Locale;

/**
 * What a check found.
 *
 * @param status {@code ok}, {@code failed} or {@code unknown}
 * @param consequence what it means for a customer; empty unless it failed
 * @param fix what repairs it; empty when nothing needs repair
 * @param fixable whether {@code POST …/fix} repairs it
 * @param docs the section of the documentation with symptom, cause and fix
 */
public record FindingView(
        String code, String status, String seen, String consequence, String fix, boolean fixable, String docs) {

    private static final String TROUBLESHOOTING = "docs/troubleshooting.md#";

    static FindingView from(Finding finding) {
        return new FindingView(
                finding.code().wire(),
                finding.status().name().toLowerCase(Locale.ROOT),
                finding.seen(),
                finding.consequence(),
                finding.fix(),
                finding.fixable(),
                TROUBLESHOOTING + finding.code().wire());
    }
}
