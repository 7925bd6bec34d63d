package io.mergewright.core;

import java.util.List;
import java.util.Objects;

/**
 * A claim about a build log, with the lines that support it.
 *
 * @param rule id of the rule that made the claim
 * @param tool the tool whose output was recognised, or {@code general}
 * @param headline the claim in one sentence
 * @param evidence at least one quotation, best first
 * @param locations places in source files that the evidence names, best first
 * @param tests failed tests as the tool names them
 * @param advice what usually helps; empty when the rule has none
 */
public record Finding(
        String rule,
        String tool,
        Category category,
        String headline,
        List<Evidence> evidence,
        List<Location> locations,
        List<String> tests,
        String advice,
        Confidence confidence) {
    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(tool, "tool");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(advice, "advice");
        Objects.requireNonNull(confidence, "confidence");
        evidence = List.copyOf(evidence);
        locations = List.copyOf(locations);
        tests = List.copyOf(tests);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("finding of rule " + rule + " without evidence");
        }
    }
}
