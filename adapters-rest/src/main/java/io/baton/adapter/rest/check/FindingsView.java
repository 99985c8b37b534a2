package io.baton.adapter.rest.check;

import io.baton.application.port.in.check.Finding;
import java.util.List;

/** What all checks found, in their order (product.md 1.5). */
public record FindingsView(List<FindingView> items) {

    static FindingsView from(List<Finding> findings) {
        return new FindingsView(findings.stream().map(FindingView::from).toList());
    }
}
