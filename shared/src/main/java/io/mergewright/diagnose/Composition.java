package io.mergewright.diagnose;

import io.mergewright.core.Category;
import io.mergewright.core.Confidence;
import io.mergewright.core.Evidence;
import io.mergewright.core.FailureKind;
import io.mergewright.core.Finding;
import io.mergewright.core.Fingerprint;
import io.mergewright.core.Location;
import io.mergewright.diagnose.Outline.Status;
import io.mergewright.diagnose.rule.LogText;
import io.mergewright.diagnose.rule.Role;
import io.mergewright.diagnose.rule.Strength;
import io.mergewright.log.LogWindow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts ranked clusters and general signals together to one diagnosis. */
final class Composition {
    private static final int MOST_CAUSES = 12;
    private static final double SURE = 2.0;
    private static final int LAST_WORDS = 25;

    private final LogText text;
    private final Outline outline;
    private final List<Ranking.Ranked> ranked;
    private final GeneralSignals general;
    private final Quotation quotation;

    Composition(LogText text, Outline outline, List<Ranking.Ranked> ranked, GeneralSignals general) {
        this.text = text;
        this.outline = outline;
        this.ranked = ranked;
        this.general = general;
        this.quotation = new Quotation(text);
    }

    Diagnosis compose(LogWindow log) {
        if (!failed()) {
            return passing(log);
        }
        List<Finding> causes = new ArrayList<>();
        boolean sure = !ranked.isEmpty() && ranked.get(0).points() >= SURE;
        if (!sure) {
            general.find().forEach(block -> causes.add(finding(block)));
        }
        ranked.stream().limit(MOST_CAUSES).forEach(r -> causes.add(finding(r)));
        Category category = category(sure);
        String headline = causes.isEmpty() ? "The build failed, and its log does not say why" : causes.get(0).headline();
        List<Location> locations = Places.ranked(causes, FailedTests.of(ranked));
        return new Diagnosis(
                Diagnosis.Outcome.FAILED,
                category,
                category.kind(),
                headline,
                excerpts(causes, sure),
                causes,
                locations,
                FailedTests.of(ranked),
                outline.exitCode(),
                Fingerprint.of(List.of(category.label(), headline.replaceAll("\\d+", "0"))),
                log.problems());
    }

    /** The lines of the leading cause when it is sure, else short candidates. */
    private static List<Evidence> excerpts(List<Finding> causes, boolean sure) {
        return causes.stream()
                .limit(sure ? 1 : 6)
                .flatMap(cause -> cause.evidence().stream())
                .toList();
    }

    private boolean failed() {
        if (outline.status() == Status.SILENT) {
            return general.endsBadly(LAST_WORDS)
                    || ranked.stream()
                            .anyMatch(r -> r.cluster().rule().strength() != Strength.LOOSE && r.points() >= SURE);
        }
        return outline.status() != Status.PASSED;
    }

    private Diagnosis passing(LogWindow log) {
        boolean passed = outline.status() == Status.PASSED;
        return new Diagnosis(
                passed ? Diagnosis.Outcome.PASSED : Diagnosis.Outcome.NOT_ENOUGH_EVIDENCE,
                Category.UNKNOWN,
                FailureKind.UNKNOWN,
                passed ? "The build passed" : "The log holds no sign of a failure",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                outline.exitCode(),
                Fingerprint.of(List.of("passed")),
                log.problems());
    }

    private Category category(boolean sure) {
        for (var r : ranked) {
            Category category = r.cluster().rule().category();
            if (category != Category.UNKNOWN) {
                return category;
            }
        }
        return outline.status() == Status.CANCELLED ? Category.CANCELLED : Category.UNKNOWN;
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
                quotation.of(Headline.of(cluster.head(), text)),
                List.of(quotation.of(cluster.first(), cluster.last())),
                List.copyOf(locations),
                List.copyOf(tests),
                rule.advice(),
                new Confidence(Math.max(0.05, Math.min(0.95, (r.points() + 1) / 8))));
    }

    private Finding finding(GeneralSignals.Block block) {
        return new Finding(
                "general",
                "general",
                Category.UNKNOWN,
                quotation.of(Headline.of(text.at(block.first()))),
                List.of(quotation.of(block.first(), block.last())),
                List.of(),
                List.of(),
                "",
                new Confidence(0.3));
    }
}
