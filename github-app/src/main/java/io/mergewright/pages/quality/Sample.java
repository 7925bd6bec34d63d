package io.mergewright.pages.quality;

import io.mergewright.ledger.Grounds;
import io.mergewright.ledger.Life;
import io.mergewright.pages.suggestion.DiffLine;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A suggestion to be labelled, without what would tell beforehand: how sure the gate was, and what others made of it.
 *
 * @param evidence why it was suggested, in sentences
 * @param quotes lines that led to it
 */
record Sample(
        String id,
        String title,
        String repository,
        String job,
        String commit,
        String category,
        String source,
        Instant proposedAt,
        List<String> evidence,
        List<Grounds.Quote> quotes,
        String diff) {
    static Sample of(Life life, Grounds grounds) {
        var proposal = life.proposal();
        return new Sample(
                proposal.id(),
                proposal.title(),
                proposal.origin().repository(),
                proposal.origin().job(),
                proposal.origin().commit(),
                proposal.category(),
                proposal.maker().source(),
                proposal.at(),
                evidence(life, grounds),
                grounds.quotes(),
                proposal.diff());
    }

    /** The reasons of the gate without its numbers; before grounds were kept, it told them in its event only. */
    private static List<String> evidence(Life life, Grounds grounds) {
        Stream<String> reasons = grounds.reasons().isEmpty()
                ? life.events().stream()
                        .filter(event -> event.key().equals("gate"))
                        .limit(1)
                        .flatMap(event -> Arrays.stream(event.detail().split("; ")))
                : grounds.reasons().stream();
        return reasons.filter(reason -> !reason.isBlank())
                .filter(reason -> !reason.startsWith("confidence ") && !reason.startsWith("calibration "))
                .toList();
    }

    public List<DiffLine> lines() {
        return DiffLine.of(diff.lines().toList());
    }
}
