package io.mergewright.diagnose;

import io.mergewright.diagnose.rule.Claim;
import io.mergewright.diagnose.rule.Role;
import io.mergewright.diagnose.rule.Strength;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The names of failed tests over all claims: per tool from the failures themselves, else from its summary; from loose
 * shapes only where no firmer rule names any.
 */
final class FailedTests {
    private FailedTests() {}

    static List<String> of(List<Claim> claims) {
        List<String> firm = named(claims, claim -> claim.rule().strength() != Strength.LOOSE);
        return firm.isEmpty() ? named(claims, claim -> true) : firm;
    }

    private static List<String> named(List<Claim> claims, Predicate<Claim> counts) {
        Map<String, Set<String>> own = new LinkedHashMap<>();
        Map<String, Set<String>> summarised = new LinkedHashMap<>();
        claims.stream().filter(counts).forEach(claim -> {
            var names = claim.rule().role() == Role.CAUSE ? own : summarised;
            claim.tests()
                    .forEach(test -> names.computeIfAbsent(claim.rule().tool(), tool -> new LinkedHashSet<>())
                            .add(TestNames.canonical(claim.rule().tool(), test)));
        });
        List<String> all = new ArrayList<>();
        own.values().forEach(all::addAll);
        summarised.forEach((tool, names) -> {
            if (own.getOrDefault(tool, Set.of()).isEmpty()) {
                all.addAll(names);
            }
        });
        return all.stream().distinct().toList();
    }
}
