package io.mergewright.runtime;

import io.mergewright.core.Evidence;
import io.mergewright.ledger.Grounds.Quote;
import java.util.List;

/** Lines of a build log as the ledger keeps them. */
final class LogQuotes {
    private LogQuotes() {}

    static List<Quote> of(List<Evidence> evidence) {
        return evidence.stream()
                .map(one -> new Quote(Quote.LOG, one.firstLine(), one.lastLine(), one.lines()))
                .toList();
    }
}
