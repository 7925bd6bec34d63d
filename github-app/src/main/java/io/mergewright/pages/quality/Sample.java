package io.mergewright.pages.quality;

import io.mergewright.ledger.Event;
import io.mergewright.ledger.Event.Kind;
import io.mergewright.ledger.Life;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A suggestion to be labelled, without what would tell beforehand: how sure the gate was, and what others made of it.
 *
 * @param evidence why it was suggested
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
        String diff) {
    static Sample of(Life life) {
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
                life.events().stream()
                        .filter(event -> event.key().equals("gate"))
                        .filter(event -> event.kind() == Kind.PUBLISHED
                                || event.kind() == Kind.QUEUED
                                || event.kind() == Kind.WITHHELD)
                        .findFirst()
                        .map(Sample::evidence)
                        .orElse(List.of()),
                proposal.diff());
    }

    /** The reasons of the gate without its numbers. */
    private static List<String> evidence(Event gate) {
        return Arrays.stream(gate.detail().split("; "))
                .filter(reason -> !reason.isBlank())
                .filter(reason -> !reason.startsWith("confidence ") && !reason.startsWith("calibration "))
                .toList();
    }

    /** A line of the change; {@code kind} is a class of styles. */
    record Line(String kind, String text) {}

    public List<Line> lines() {
        return diff.lines().map(text -> new Line(kind(text), text)).toList();
    }

    private static String kind(String line) {
        if (line.startsWith("@@") || line.startsWith("+++") || line.startsWith("---")) {
            return "place";
        }
        return line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : "";
    }
}
