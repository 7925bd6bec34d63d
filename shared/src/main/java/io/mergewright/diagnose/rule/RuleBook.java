package io.mergewright.diagnose.rule;

import io.mergewright.core.Fingerprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Many rules and the signs of their tools, ready to be matched against logs in one pass. Immutable. */
public final class RuleBook {
    private final List<RuleSpec> rules;
    private final List<Probe> probes;
    private final NeedleIndex needles;
    private final int[] always;
    private final Map<String, Integer> indexes = new HashMap<>();

    /** A pattern and what to do where it matches. */
    record Probe(LinePattern pattern, Purpose purpose, int rule, String tool) {}

    enum Purpose {
        START,
        AFTER,
        CLOSES,
        BEFORE,
        SIGN
    }

    private RuleBook(List<RuleSpec> rules, List<Probe> probes, NeedleIndex needles, int[] always) {
        this.rules = rules;
        this.probes = probes;
        this.needles = needles;
        this.always = always;
        rules.forEach(rule -> indexes.put(rule.id(), indexes.size()));
    }

    /** A book of the rules in {@code files}, in that order; of two rules with one id the earlier one counts. */
    public static RuleBook of(List<RuleFile> files) {
        Set<String> ids = new HashSet<>();
        List<RuleSpec> rules = files.stream()
                .flatMap(file -> file.rules().stream())
                .filter(rule -> ids.add(rule.id()))
                .toList();
        List<Probe> probes = new ArrayList<>();
        for (int r = 0; r < rules.size(); r++) {
            RuleSpec rule = rules.get(r);
            for (LinePattern pattern : rule.after()) {
                probes.add(new Probe(pattern, Purpose.AFTER, r, rule.tool()));
            }
            if (rule.closes() != null) {
                probes.add(new Probe(rule.closes(), Purpose.CLOSES, r, rule.tool()));
            }
            if (rule.before() != null) {
                probes.add(new Probe(rule.before(), Purpose.BEFORE, r, rule.tool()));
            }
            for (LinePattern pattern : rule.start()) {
                probes.add(new Probe(pattern, Purpose.START, r, rule.tool()));
            }
        }
        Map<String, List<LinePattern>> signs = new LinkedHashMap<>();
        files.forEach(file -> file.signs()
                .forEach((tool, patterns) ->
                        signs.computeIfAbsent(tool, t -> new ArrayList<>()).addAll(patterns)));
        signs.forEach((tool, patterns) ->
                patterns.forEach(pattern -> probes.add(new Probe(pattern, Purpose.SIGN, -1, tool))));
        return index(rules, probes);
    }

    private static RuleBook index(List<RuleSpec> rules, List<Probe> probes) {
        var builder = new NeedleIndex.Builder();
        int[] always = new int[probes.size()];
        int count = 0;
        for (int p = 0; p < probes.size(); p++) {
            var literals = probes.get(p).pattern().literals();
            int probe = p;
            literals.forEach(literal -> builder.add(literal, probe));
            if (literals.isEmpty()) {
                always[count++] = p;
            }
        }
        return new RuleBook(rules, probes, builder.build(), Arrays.copyOf(always, count));
    }

    /** All rules, in the order of their precedence. */
    public List<RuleSpec> rules() {
        return rules;
    }

    /** The same for the same rules in the same order, on every machine. */
    public Fingerprint fingerprint() {
        var parts = Stream.concat(
                rules.stream().map(RuleSpec::toString),
                probes.stream()
                        .filter(probe -> probe.purpose() == Purpose.SIGN)
                        .map(probe -> probe.tool() + ' ' + probe.pattern()));
        return Fingerprint.of(parts.toList());
    }

    int indexOf(RuleSpec rule) {
        return indexes.getOrDefault(rule.id(), -1);
    }

    /** What the rules recognise in {@code text}. */
    public Matches match(LogText text) {
        return new MatchRun(this, text).run();
    }

    List<Probe> probes() {
        return probes;
    }

    NeedleIndex needles() {
        return needles;
    }

    int[] always() {
        return always;
    }
}
