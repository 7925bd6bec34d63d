package io.mergewright.review;

import io.mergewright.core.Fingerprint;
import io.mergewright.review.Review.Coverage;
import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.change.FileText;
import io.mergewright.review.change.Side;
import io.mergewright.review.check.Checks;
import io.mergewright.review.check.Sighting;
import io.mergewright.review.check.Tier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reviews a change by checks: what they see is put on lines that can carry it, said once per check and file, ranked and capped. For one
 * thread at a time.
 */
public final class Reviewer {
    private final Checks checks;
    private final ReviewLimits limits;

    public Reviewer(Checks checks, ReviewLimits limits) {
        this.checks = checks;
        this.limits = limits;
    }

    /** What there is to say about {@code change}. */
    public Review review(Change change) {
        return review(change, all(change));
    }

    /**
     * What there is to say about {@code change} that was not to be said before: neither what the change already had when it was
     * reviewed last, nor what stands on lines that were not touched since.
     *
     * @param earlier the change as it was reviewed last
     * @param since from there to {@code change}
     */
    public Review review(Change change, Change earlier, Change since) {
        Set<Fingerprint> said = new HashSet<>();
        all(earlier).forEach(finding -> said.add(finding.fingerprint()));
        Map<String, ChangedFile> touched = new HashMap<>();
        since.files().forEach(file -> touched.put(file.path(), file));
        return review(
                change,
                all(change).stream()
                        .filter(finding -> !said.contains(finding.fingerprint()))
                        .filter(finding -> isTouched(finding, touched.get(finding.path())))
                        .toList());
    }

    private static boolean isTouched(ReviewFinding finding, @Nullable ChangedFile file) {
        return file != null
                && (finding.side() == Side.LEFT || file.commentable().isAnyAdded(finding.first(), finding.last()));
    }

    private List<ReviewFinding> all(Change change) {
        checks.prepare(change);
        List<ReviewFinding> all = new ArrayList<>();
        change.files().forEach(file -> all.addAll(findings(file, change)));
        return all;
    }

    private Review review(Change change, List<ReviewFinding> findings) {
        List<ReviewFinding> comments = new ArrayList<>();
        List<ReviewFinding> nits = new ArrayList<>();
        for (ReviewFinding finding : findings) {
            (finding.check().tier() == Tier.COMMENT ? comments : nits).add(finding);
        }
        comments.sort(
                Comparator.comparing((ReviewFinding finding) -> finding.check().severity()));
        nits.sort(
                Comparator.comparing((ReviewFinding finding) -> finding.check().severity()));
        int more = Math.max(0, comments.size() - limits.comments()) + Math.max(0, nits.size() - limits.nits());
        return new Review(
                first(comments, limits.comments()),
                first(nits, limits.nits()),
                more,
                checks.facts(change),
                coverage(change));
    }

    private List<ReviewFinding> findings(ChangedFile file, Change change) {
        List<ReviewFinding> findings = new ArrayList<>();
        Map<String, List<Sighting>> byCheck = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (Sighting sighting : checks.look(file, change)) {
            if (isWanted(sighting)) {
                byCheck.computeIfAbsent(sighting.check().id(), id -> {
                            order.add(id);
                            return new ArrayList<>();
                        })
                        .add(sighting);
            }
        }
        order.forEach(id -> finding(file, byCheck.getOrDefault(id, List.of())).ifPresent(findings::add));
        return findings;
    }

    private boolean isWanted(Sighting sighting) {
        var check = sighting.check();
        boolean speaks = check.tier() != Tier.OPT_IN || limits.on().contains(check.id());
        return speaks && !limits.off().contains(check.id()) && check.severity().compareTo(limits.least()) <= 0;
    }

    /** One finding for all that one check sees in a file: at the first place, which tells how often else. */
    private static Optional<ReviewFinding> finding(ChangedFile file, List<Sighting> sightings) {
        for (Sighting sighting : sightings) {
            Optional<ReviewFinding> placed = placed(file, sighting, sightings.size() - 1);
            if (placed.isPresent()) {
                return placed;
            }
        }
        return Optional.empty();
    }

    /** At its own lines, or, where these cannot carry it, at the first that can among them, then without a replacement. */
    private static Optional<ReviewFinding> placed(ChangedFile file, Sighting sighting, int others) {
        if (file.commentable().takes(sighting.side(), sighting.first(), sighting.last())) {
            return Optional.of(
                    finding(file, sighting, sighting.first(), sighting.last(), others, sighting.replacement()));
        }
        return sighting.side() == Side.LEFT
                ? Optional.empty()
                : file.commentable()
                        .firstAdded(sighting.first(), sighting.last())
                        .or(() -> file.commentable().firstShown(sighting.first(), sighting.last()))
                        .map(line -> finding(file, sighting, line, line, others, Optional.empty()));
    }

    private static ReviewFinding finding(
            ChangedFile file, Sighting sighting, int first, int last, int others, Optional<String> replacement) {
        List<String> quoted = quoted(file, sighting.side(), first, last);
        String message = others == 0
                ? sighting.message()
                : sighting.message()
                        + (others == 1
                                ? " There is one more in this file."
                                : " There are %d more in this file.".formatted(others));
        var fingerprint = Fingerprint.of(List.of(
                sighting.check().id(),
                file.path(),
                String.join("\n", quoted.stream().map(String::strip).toList())));
        return new ReviewFinding(
                sighting.check(), file.path(), sighting.side(), first, last, message, quoted, replacement, fingerprint);
    }

    private static List<String> quoted(ChangedFile file, Side side, int first, int last) {
        Optional<FileText> text = side == Side.RIGHT ? file.after() : file.before();
        List<String> lines = new ArrayList<>();
        for (int line = first; line <= last && text.isPresent() && text.get().hasLine(line); line++) {
            lines.add(text.get().line(line));
        }
        return lines;
    }

    private Coverage coverage(Change change) {
        List<String> notes = new ArrayList<>(change.notes());
        notes.addAll(checks.notes(change));
        List<String> unparsed = change.files().stream()
                .filter(file -> file.after().isPresent() && !file.isParseable())
                .map(ChangedFile::path)
                .toList();
        return new Coverage(change.files().size(), change.added(), unparsed, change.notReviewed(), notes);
    }

    private static List<ReviewFinding> first(List<ReviewFinding> findings, int most) {
        return findings.subList(0, Math.min(most, findings.size()));
    }
}
