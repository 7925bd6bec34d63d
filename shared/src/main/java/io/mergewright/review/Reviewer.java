package io.mergewright.review;

import io.mergewright.core.Fingerprint;
import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.change.DiffSources;
import io.mergewright.review.change.FileText;
import io.mergewright.review.change.Side;
import io.mergewright.review.check.Checks;
import io.mergewright.review.check.Sighting;
import io.mergewright.review.check.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reviews a change by checks: what they see is put on lines that can carry it, and said once per check and file. For one thread at a
 * time.
 */
public final class Reviewer {
    private final Checks checks;
    private final ReviewLimits limits;

    public Reviewer(Checks checks, ReviewLimits limits) {
        this.checks = checks;
        this.limits = limits;
    }

    /** What there is to say about {@code change}, as far as checks go. */
    public Review review(Change change) {
        CheckedChange checked = look(change);
        return Review.of(checked, checked.findings(), List.of(), limits, List.of());
    }

    /** What checks see in {@code change}. */
    public CheckedChange look(Change change) {
        List<ReviewFinding> findings = all(change);
        return new CheckedChange(change, findings, checks.facts(change), checks.notes(change));
    }

    /**
     * What is new since the last review.
     *
     * @param earlier the change as it was reviewed then
     * @param between from there to now
     */
    public Since since(Change earlier, Change between) {
        return Since.lastReview(
                between, all(earlier).stream().map(ReviewFinding::fingerprint).collect(Collectors.toSet()));
    }

    private List<ReviewFinding> all(Change change) {
        List<List<Sighting>> sightings = checks.look(change);
        List<ReviewFinding> all = new ArrayList<>();
        for (int i = 0; i < sightings.size(); i++) {
            all.addAll(
                    findings(change.files().get(i), seen(change, change.files().get(i), sightings.get(i))));
        }
        return all;
    }

    /** Where only the difference is known, what stands above a hunk is not: what begins there would be a guess. */
    private static List<Sighting> seen(Change change, ChangedFile file, List<Sighting> sightings) {
        return change.head() instanceof DiffSources
                ? sightings.stream().filter(one -> !isGuess(one, file)).toList()
                : sightings;
    }

    /** Whether nothing but blank lines stands above it in its hunk. */
    private static boolean isGuess(Sighting sighting, ChangedFile file) {
        int above = sighting.first() - 1;
        while (file.commentable().together(sighting.first(), above) && isBlank(file, above)) {
            above--;
        }
        return above > 0 && !file.commentable().together(sighting.first(), above);
    }

    private static boolean isBlank(ChangedFile file, int line) {
        return file.after().filter(text -> text.line(line).isBlank()).isPresent();
    }

    private List<ReviewFinding> findings(ChangedFile file, List<Sighting> sightings) {
        List<ReviewFinding> findings = new ArrayList<>();
        Map<String, List<Sighting>> byCheck = new LinkedHashMap<>();
        for (Sighting sighting : sightings) {
            if (isWanted(sighting)) {
                byCheck.computeIfAbsent(sighting.check().id(), id -> new ArrayList<>())
                        .add(sighting);
            }
        }
        byCheck.values().forEach(of -> finding(file, of).ifPresent(findings::add));
        return findings;
    }

    private boolean isWanted(Sighting sighting) {
        var check = sighting.check();
        return (check.tier() != Tier.OPT_IN || limits.on().contains(check.id())) && limits.allow(check);
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
                sighting.check(),
                file.path(),
                sighting.side(),
                first,
                last,
                message,
                quoted,
                replacement,
                fingerprint,
                Optional.empty());
    }

    private static List<String> quoted(ChangedFile file, Side side, int first, int last) {
        Optional<FileText> text = side == Side.RIGHT ? file.after() : file.before();
        List<String> lines = new ArrayList<>();
        for (int line = first; line <= last && text.isPresent() && text.get().hasLine(line); line++) {
            lines.add(text.get().line(line));
        }
        return lines;
    }
}
