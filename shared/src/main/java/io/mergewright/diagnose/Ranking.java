package io.mergewright.diagnose;

import io.mergewright.core.Category;
import io.mergewright.core.Confidence;
import io.mergewright.diagnose.rule.Claim;
import io.mergewright.diagnose.rule.LogText;
import io.mergewright.diagnose.rule.Matches;
import io.mergewright.diagnose.rule.Role;
import io.mergewright.diagnose.rule.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Orders what the rules claimed: the first failed command's own words first, wrappers last. */
final class Ranking {
    private static final double IN_FIRST_SECTION = 2.0;
    private static final double IN_LATER_SECTION = 0.8;
    private static final double OUTSIDE = -2;
    private static final double TOOL_SHOWN = 0.5;
    private static final double SUMMARY = -1.6;
    private static final double WRAPPER = -3.2;
    private static final double CLOSER_AGREES = 0.7;
    private static final double OWN_RULE = 4;

    /** A cluster and its points; more is better. */
    record Ranked(Cluster cluster, double points, boolean toolShown) {
        /** Points on a logistic scale; calibration on outcomes comes with the ledger. */
        Confidence confidence() {
            return new Confidence(1 / (1 + Math.exp(-(points - 2) / 1.5)));
        }
    }

    private final LogText text;
    private final Matches matches;
    private final Outline outline;
    private final Novelty novelty;
    private final Set<Category> closers;
    private final List<Claim> explaining;

    Ranking(LogText text, Matches matches, Outline outline, Novelty novelty) {
        this.text = text;
        this.matches = matches;
        this.outline = outline;
        this.novelty = novelty;
        this.closers = closers();
        this.explaining = findExplaining();
    }

    /** Clusters that may explain the failure, best first; none overlaps a better one. */
    List<Ranked> rank() {
        List<Ranked> all = new ArrayList<>();
        for (Cluster cluster : Cluster.join(text, explaining)) {
            all.add(new Ranked(cluster, points(cluster), shows(cluster)));
        }
        all.sort(Comparator.comparingDouble((Ranked r) -> -r.points())
                .thenComparingInt(r -> r.cluster().first()));
        return withoutOverlaps(all);
    }

    /** Claims that may explain the failure and that the last green build did not also make, in the order of the log. */
    List<Claim> explaining() {
        return explaining;
    }

    /** Whether it is one line after which the log says nothing more. */
    boolean isLastWord(Ranked ranked) {
        int next = ranked.cluster().last() + 1;
        if (next - ranked.cluster().first() > 1) {
            return false;
        }
        while (next < text.size() && text.blank(next)) {
            next++;
        }
        return next == text.size();
    }

    private List<Claim> findExplaining() {
        List<Claim> noise = ofRole(Role.NOISE);
        return matches.claims().stream()
                .filter(claim -> mayExplain(claim.rule().role()))
                .filter(claim -> noise.stream().noneMatch(n -> n.first() <= claim.first() && claim.last() <= n.last()))
                .filter(this::toolIsThere)
                .filter(claim -> !LineSignals.passed(text.at(claim.first())))
                .filter(claim -> !LineSignals.traced(text.at(claim.first())))
                .filter(claim -> !novelty.knows(text, claim.first(), claim.last()))
                .toList();
    }

    private static boolean mayExplain(Role role) {
        return role == Role.CAUSE || role == Role.SUMMARY || role == Role.WRAPPER;
    }

    private List<Claim> ofRole(Role role) {
        return matches.claims().stream()
                .filter(claim -> claim.rule().role() == role)
                .toList();
    }

    /** The categories that wrappers tell, which often know best. */
    private Set<Category> closers() {
        Set<Category> told = EnumSet.noneOf(Category.class);
        ofRole(Role.WRAPPER).forEach(claim -> told.add(claim.rule().category()));
        told.remove(Category.UNKNOWN);
        return told;
    }

    private boolean toolIsThere(Claim claim) {
        return !claim.rule().needsTool() || matches.shows(claim.rule().tool(), 0, text.size());
    }

    private double points(Cluster cluster) {
        var rule = cluster.rule();
        double points = rule.strength().weight();
        points += rule.role() == Role.SUMMARY ? SUMMARY : rule.role() == Role.WRAPPER ? WRAPPER : 0;
        int section = outline.sectionOf(cluster.first());
        points += section == 0
                ? IN_FIRST_SECTION
                : section > 0 ? IN_LATER_SECTION : outline.sections().isEmpty() ? 0 : OUTSIDE;
        if (shows(cluster)) {
            points += TOOL_SHOWN;
        }
        points += rule.own() ? OWN_RULE : 0;
        if (closers.contains(rule.category())) {
            points += CLOSER_AGREES;
        }
        if (rule.strength() == Strength.LOOSE && cluster.claims().size() > 5) {
            points -= 0.5;
        }
        return points;
    }

    private boolean shows(Cluster cluster) {
        return matches.shows(cluster.rule().tool(), 0, text.size() - 1);
    }

    private static List<Ranked> withoutOverlaps(List<Ranked> sorted) {
        List<Ranked> kept = new ArrayList<>();
        for (Ranked ranked : sorted) {
            if (kept.stream().noneMatch(other -> other.cluster().overlaps(ranked.cluster()))) {
                kept.add(ranked);
            }
        }
        return kept;
    }
}
