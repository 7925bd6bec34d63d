package io.mergewright.pmd;

import io.mergewright.review.change.PathRole;
import io.mergewright.review.check.ChangeAnalysis;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.syntax.Grammar;
import java.util.Map;
import java.util.Set;

/**
 * A rule of PMD and what we make of it.
 *
 * @param file the file of PMD that defines it, such as {@code errorprone}
 * @param name its name there
 * @param message what is said; {@code {name}} stands for what it is about
 * @param yieldsTo ids of checks of ours that say the same
 * @param properties of the rule, as PMD names them
 */
record PmdRule(
        String file,
        String name,
        CheckInfo info,
        String message,
        Set<String> yieldsTo,
        Manner manner,
        Map<String, String> properties) {
    PmdRule {
        yieldsTo = Set.copyOf(yieldsTo);
        properties = Map.copyOf(properties);
    }

    /**
     * Where a rule speaks, and when it is believed.
     *
     * @param roles the files in which it speaks
     * @param doubt what a sighting must stand
     * @param unchanged whether it may speak of a line that the change shows and leaves as it is
     * @param once whether it speaks in one file of a change, and only counts the others
     */
    record Manner(Set<PathRole> roles, Doubt doubt, boolean unchanged, boolean once) {
        Manner {
            roles = Set.copyOf(roles);
        }
    }

    /** As the reviewer sees it. */
    ChangeAnalysis.Rule published() {
        return new ChangeAnalysis.Rule(info, Set.of(Grammar.JAVA), yieldsTo);
    }
}
