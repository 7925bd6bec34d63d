package io.mergewright.diagnose;

import io.mergewright.core.Category;
import io.mergewright.core.Confidence;
import io.mergewright.core.Evidence;
import io.mergewright.core.FailureKind;
import io.mergewright.core.Finding;
import io.mergewright.core.Fingerprint;
import io.mergewright.core.Location;
import io.mergewright.diagnose.Outline.Status;
import io.mergewright.diagnose.rule.Role;
import io.mergewright.diagnose.rule.Strength;
import io.mergewright.log.LogWindow;
import io.mergewright.log.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Puts ranked clusters and general signals together to one diagnosis. */
final class Composition {
    private static final int MOST_CAUSES = 12;
    private static final int MOST_CANDIDATES = 6;
    private static final int MOST_TESTS_IN_FINGERPRINT = 20;
    private static final int LAST_WORDS = 25;
    private static final double SURE = 2.0;
    private static final double CERTAIN = 3.6;
    private static final double CLOSE = 0.2;
    private static final Confidence OF_GENERAL_SIGNALS = new Confidence(0.3);

    private final Outline outline;
    private final Ranking ranking;
    private final List<Ranking.Ranked> ranked;
    private final List<String> failedTests;
    private final GeneralSignals general;
    private final Quotation quotation;
    private final LocatedMessages messages;

    Composition(
            Outline outline, Ranking ranking, GeneralSignals general, Quotation quotation, LocatedMessages messages) {
        this.outline = outline;
        this.ranking = ranking;
        this.messages = messages;
        this.ranked = ranking.rank();
        this.general = general;
        this.quotation = quotation;
        this.failedTests = FailedTests.of(ranking.explaining());
    }

    Diagnosis compose(LogWindow log) {
        return failed() ? failure(log) : noFailure(log);
    }

    private Diagnosis failure(LogWindow log) {
        List<Finding> causes = causes();
        List<Evidence> excerpts = excerpts(causes);
        Category category = category(causes);
        String headline = causes.isEmpty()
                ? "The build failed, and its log does not say why"
                : causes.get(0).headline();
        List<Location> locations = places(causes);
        return new Diagnosis(
                Diagnosis.Outcome.FAILED,
                category,
                Kind.of(category, excerpts),
                headline,
                excerpts,
                causes,
                locations,
                failedTests,
                outline.exitCode(),
                fingerprint(category, headline, failedTests),
                log.problems());
    }

    /**
     * The lines of the leading cause, and of the next one that another rule saw about as clearly; where that cause is
     * only likely, of the best general candidate too; where nothing is sure, of all candidates.
     */
    private List<Evidence> excerpts(List<Finding> causes) {
        Stream<Finding> shown = causes.stream().limit(MOST_CANDIDATES);
        if (sure()) {
            Finding leading = causes.get(0);
            Stream<Finding> second = causes.stream()
                    .skip(1)
                    .filter(cause -> !cause.rule().equals(leading.rule()))
                    .filter(cause -> isClose(cause, leading))
                    .limit(1);
            shown = Stream.of(Stream.of(leading), second, doubt()).flatMap(findings -> findings);
        }
        return shown.flatMap(cause -> cause.evidence().stream()).toList();
    }

    /** What general signals would have said instead of a cause that is only likely. */
    private Stream<Finding> doubt() {
        Ranking.Ranked leading = ranked.get(0);
        return leading.points() >= CERTAIN
                ? Stream.empty()
                : general.find(List.of()).stream()
                        .filter(block -> !block.overlaps(leading.cluster()))
                        .limit(1)
                        .map(this::finding);
    }

    private List<Location> places(List<Finding> causes) {
        List<Location> named =
                Places.ranked(causes, failedTests, failedTests.isEmpty() ? List.of() : messages.failedTestFiles());
        return named.isEmpty() ? messages.inside(causes) : named;
    }

    private static boolean isClose(Finding cause, Finding leading) {
        return leading.confidence().probability() - cause.confidence().probability() <= CLOSE;
    }

    private Diagnosis noFailure(LogWindow log) {
        boolean passed = outline.status() == Status.PASSED;
        return new Diagnosis(
                passed ? Diagnosis.Outcome.PASSED : Diagnosis.Outcome.NOT_ENOUGH_EVIDENCE,
                Category.UNKNOWN,
                FailureKind.UNKNOWN,
                passed ? "The build passed" : "The log holds no sign of a failure",
                List.of(),
                List.of(),
                warned(passed),
                List.of(),
                outline.exitCode(),
                Fingerprint.of(List.of("no failure")),
                log.problems());
    }

    /** Where the log warns, though nothing failed: what rules read, else what any message names. */
    private List<Location> warned(boolean passed) {
        List<Location> claimed = passed ? List.of() : Places.ranked(causes(), List.of(), List.of());
        return claimed.isEmpty() ? messages.anywhere(passed) : claimed;
    }

    private boolean failed() {
        return switch (outline.status()) {
            case PASSED -> false;
            case FAILED, CANCELLED -> true;
            case SILENT ->
                general.endsBadly(LAST_WORDS)
                        || ranked.stream().anyMatch(r -> speaksForItself(r) || ranking.isLastWord(r));
        };
    }

    private boolean speaksForItself(Ranking.Ranked r) {
        var rule = r.cluster().rule();
        return rule.role() != Role.WRAPPER
                && (rule.strength() != Strength.LOOSE || r.toolShown())
                && r.points() >= SURE;
    }

    private boolean sure() {
        return !ranked.isEmpty() && speaksForItself(ranked.get(0));
    }

    /**
     * What the rules know, best first; where they are not sure, short candidates before it; where even those say
     * little, what wraps the failure first of all.
     */
    private List<Finding> causes() {
        Stream<Ranking.Ranked> known =
                ranked.stream().filter(r -> r.cluster().rule().role() != Role.WRAPPER);
        if (sure()) {
            return withoutRepetition(known)
                    .limit(MOST_CAUSES)
                    .map(this::finding)
                    .toList();
        }
        List<Ranking.Ranked> shapes = ranked.stream()
                .filter(r -> r.cluster().rule().role() != Role.WRAPPER)
                .filter(r -> r.cluster().rule().strength() == Strength.LOOSE)
                .toList();
        List<GeneralSignals.Block> blocks = general.find(shapes);
        boolean weak = blocks.isEmpty() || blocks.get(0).points() < GeneralSignals.STATEMENT;
        Stream<Ranking.Ranked> wrapper = ranked.stream()
                .filter(r -> weak && r.cluster().rule().role() == Role.WRAPPER)
                .limit(1);
        return Stream.of(
                        wrapper.map(this::finding),
                        blocks.stream().map(this::finding),
                        known.filter(r -> !shapes.contains(r)).map(this::finding))
                .flatMap(findings -> findings)
                .limit(MOST_CAUSES)
                .toList();
    }

    /** Leaves out a tool's summary where the tool's own failures are there. */
    private Stream<Ranking.Ranked> withoutRepetition(Stream<Ranking.Ranked> known) {
        Set<String> spoken = new HashSet<>();
        ranked.stream()
                .map(r -> r.cluster().rule())
                .filter(rule -> rule.role() == Role.CAUSE)
                .forEach(rule -> spoken.add(rule.tool()));
        return known.filter(r -> r.cluster().rule().role() == Role.CAUSE
                || !spoken.contains(r.cluster().rule().tool()));
    }

    /** The category of the best cause that has one; else of what wraps it, which often knows. */
    private Category category(List<Finding> causes) {
        return Stream.concat(
                        causes.stream().map(Finding::category),
                        ranked.stream().map(r -> r.cluster().rule().category()))
                .filter(category -> category != Category.UNKNOWN)
                .findFirst()
                .orElse(outline.status() == Status.CANCELLED ? Category.CANCELLED : Category.UNKNOWN);
    }

    private static Fingerprint fingerprint(Category category, String headline, List<String> tests) {
        List<String> parts = new ArrayList<>(List.of(category.label(), Template.of(headline)));
        tests.stream().sorted().limit(MOST_TESTS_IN_FINGERPRINT).forEach(parts::add);
        return Fingerprint.of(parts);
    }

    private Finding finding(Ranking.Ranked r) {
        var cluster = r.cluster();
        var rule = cluster.rule();
        Set<Location> locations = new LinkedHashSet<>();
        Set<String> tests = new LinkedHashSet<>();
        cluster.claims().forEach(claim -> {
            locations.addAll(claim.locations());
            tests.addAll(claim.tests());
        });
        return new Finding(
                rule.id(),
                rule.tool(),
                rule.category(),
                Headline.of(cluster.head(), quotation),
                List.of(quotation.of(cluster.first(), cluster.last())),
                List.copyOf(locations),
                List.copyOf(tests),
                rule.advice(),
                r.confidence());
    }

    /**
     * The line that states a failure most plainly, the first of several; where none does, the last. What a shell only says it is about to do counts
     * where there is nothing else.
     */
    private static String mostTelling(List<String> lines) {
        List<String> said =
                lines.stream().filter(line -> !LineSignals.traced(line)).toList();
        List<String> telling = said.isEmpty() ? lines : said;
        return telling.stream()
                .filter(line -> LineSignals.points(line) > 0)
                .max(Comparator.comparingInt(LineSignals::points))
                .orElse(telling.get(telling.size() - 1));
    }

    private Finding finding(GeneralSignals.Block block) {
        Evidence evidence = quotation.of(block.first(), block.last());
        var shape = block.shape();
        if (shape != null && shape.cluster().rule().category() != Category.UNKNOWN) {
            return finding(shape);
        }
        return new Finding(
                "general",
                "general",
                CategoryGuess.of(evidence.lines(), outline.command()),
                Headline.of(mostTelling(evidence.lines())),
                List.of(evidence),
                List.of(),
                List.of(),
                "",
                OF_GENERAL_SIGNALS);
    }
}
