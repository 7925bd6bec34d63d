package io.mergewright.diagnose;

import io.mergewright.diagnose.rule.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of failed tests over all claims: per tool from the failures themselves, else from its summary. */
final class FailedTests {
    private FailedTests() {}

    static List<String> of(List<Ranking.Ranked> ranked) {
        Map<String, Set<String>> own = new LinkedHashMap<>();
        Map<String, Set<String>> summarised = new LinkedHashMap<>();
        for (var r : ranked) {
            var rule = r.cluster().rule();
            var names = rule.role() == Role.CAUSE ? own : summarised;
            r.cluster()
                    .claims()
                    .forEach(claim -> names.computeIfAbsent(rule.tool(), t -> new LinkedHashSet<>())
                            .addAll(claim.tests()));
        }
        List<String> all = new ArrayList<>();
        own.values().forEach(all::addAll);
        summarised.forEach((tool, names) -> {
            if (own.getOrDefault(tool, Set.of()).isEmpty()) {
                all.addAll(names);
            }
        });
        return all;
    }
}
