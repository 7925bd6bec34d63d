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
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Many rules and the signs of their tools, ready to be matched against logs in one pass. Immutable. */
public final class RuleBook {
    private final List<RuleSpec> rules;
    private final List<Probe> probes;
    private final NeedleIndex needles;

    /** The probes that no needle stands for, and for each the texts of which a matching line has one, if any are known. */
    private final int[] always;

    private final String[][] shortTexts;

    /** For each probe the ASCII characters with which a matching line may begin, in two words. */
    private final long[] firsts;

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
        this.shortTexts = Arrays.stream(always)
                .mapToObj(probe -> probes.get(probe).pattern().literals().toArray(String[]::new))
                .toArray(String[][]::new);
        this.firsts = firsts(probes);
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
            int probe = p;
            var pattern = probes.get(p).pattern();
            var literals = pattern.literals();
            if (literals.isEmpty() || !literals.stream().allMatch(Contents::isNeedle)) {
                always[count++] = p;
            } else {
                boolean anyCase = pattern.inAnyCase();
                literals.forEach(literal -> builder.add(literal, anyCase, probe));
            }
        }
        return new RuleBook(rules, probes, builder.build(), Arrays.copyOf(always, count));
    }

    private static long[] firsts(List<Probe> probes) {
        long[] firsts = new long[2 * probes.size()];
        for (int p = 0; p < probes.size(); p++) {
            long[] words = probes.get(p).pattern().firsts().toLongArray();
            System.arraycopy(words, 0, firsts, 2 * p, words.length);
        }
        return firsts;
    }

    /** Whether a line that begins with {@code first} may match. */
    boolean mayBegin(int probe, char first) {
        return first >= LinePattern.ASCII || (firsts[2 * probe + first / Long.SIZE] >>> first & 1) != 0;
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

    /** Calls {@code sink} with the probes that only trying can tell of {@code line}. */
    void withoutNeedle(String line, IntConsumer sink) {
        for (int i = 0; i < always.length; i++) {
            if (mayHold(line, shortTexts[i])) {
                sink.accept(always[i]);
            }
        }
    }

    private static boolean mayHold(String line, String[] texts) {
        for (String text : texts) {
            if (line.contains(text)) {
                return true;
            }
        }
        return texts.length == 0;
    }

    int[] always() {
        return always;
    }
}
