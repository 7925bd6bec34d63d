package io.mergewright.diagnose.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** One pass of a rule book over one log. Used once, by one thread. */
final class MatchRun {
    private static final int MOST_CLAIMS_PER_RULE = 500;
    private static final int MOST_SIGNS_PER_TOOL = 20;

    private final RuleBook book;
    private final LogText text;
    private final BlockMatcher blocks;
    private final int[] stamps;
    private final int[] openSince;
    private final int[] doneUntil;
    private final int[] lastSeen;
    private final int[] counts;
    private final int[] hits;
    private int hitCount;
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, NavigableSet<Integer>> signs = new HashMap<>();

    MatchRun(RuleBook book, LogText text) {
        this.book = book;
        this.text = text;
        this.blocks = new BlockMatcher(text);
        this.stamps = filled(book.probes().size());
        this.openSince = filled(book.rules().size());
        this.doneUntil = filled(book.rules().size());
        this.lastSeen = filled(book.rules().size());
        this.counts = new int[book.rules().size()];
        this.hits = new int[book.probes().size()];
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, -1);
        return array;
    }

    Matches run() {
        for (int i = 0; i < text.size(); i++) {
            if (!text.blank(i)) {
                collectProbes(i);
                for (int h = 0; h < hitCount; h++) {
                    tryProbe(book.probes().get(hits[h]), i);
                }
            }
        }
        cutAtStructure();
        claims.removeIf(claim -> claim.rule().before() != null && !isFollowed(claim));
        claims.sort(Comparator.comparingInt(Claim::first).thenComparingInt(claim -> -claim.last()));
        return new Matches(claims, signs);
    }

    /** The probes that are worth trying on a line, in the order of the book. */
    private void collectProbes(int line) {
        hitCount = 0;
        String content = text.at(line);
        char first = content.charAt(0);
        book.needles().scan(content, probe -> collect(probe, line, first));
        book.withoutNeedle(content, probe -> collect(probe, line, first));
        Arrays.sort(hits, 0, hitCount);
    }

    private void collect(int probe, int line, char first) {
        if (stamps[probe] != line && book.mayBegin(probe, first)) {
            stamps[probe] = line;
            hits[hitCount++] = probe;
        }
    }

    private void tryProbe(RuleBook.Probe probe, int at) {
        switch (probe.purpose()) {
            case START -> tryStart(probe, at);
            case AFTER -> openSince[probe.rule()] = probe.pattern().in(text.at(at)) ? at : openSince[probe.rule()];
            case CLOSES -> openSince[probe.rule()] = probe.pattern().in(text.at(at)) ? -1 : openSince[probe.rule()];
            case BEFORE -> lastSeen[probe.rule()] = probe.pattern().in(text.at(at)) ? at : lastSeen[probe.rule()];
            case SIGN -> noteSign(probe, at);
        }
    }

    private void noteSign(RuleBook.Probe probe, int at) {
        var lines = signs.computeIfAbsent(probe.tool(), tool -> new TreeSet<>());
        if (lines.size() < MOST_SIGNS_PER_TOOL && probe.pattern().in(text.at(at))) {
            lines.add(at);
        }
    }

    private void tryStart(RuleBook.Probe probe, int at) {
        int r = probe.rule();
        RuleSpec rule = book.rules().get(r);
        if (at <= doneUntil[r] || counts[r] >= MOST_CLAIMS_PER_RULE || !open(rule, r, at)) {
            return;
        }
        if ((!rule.anyLevel() && !text.level(at).mayFail()) || (rule.titlesOnly() && !text.isTitle(at))) {
            return;
        }
        var fields = text.caught(probe.pattern(), at);
        if (fields == null || (rule.except() != null && rule.except().in(text.at(at)))) {
            return;
        }
        var claim = blocks.grow(rule, at, fields);
        if (claim != null) {
            claims.add(claim);
            counts[r]++;
            doneUntil[r] = claim.last();
        }
    }

    /** No block reaches over a line with which the CI system ends a command or the build. */
    private void cutAtStructure() {
        var ends = new BitSet(text.size());
        claims.stream().filter(MatchRun::endsSomething).forEach(claim -> ends.set(claim.first()));
        claims.replaceAll(claim -> {
            int end = ends.nextSetBit(claim.first() + 1);
            return endsSomething(claim) || end < 0 || end > claim.last() ? claim : cutBefore(claim, end);
        });
    }

    private static boolean endsSomething(Claim claim) {
        return claim.rule().role() == Role.EXIT || claim.rule().role() == Role.RESULT;
    }

    private Claim cutBefore(Claim claim, int end) {
        int last = end - 1;
        while (last > claim.first() && text.blank(last)) {
            last--;
        }
        return new Claim(claim.rule(), claim.first(), last, claim.fields(), claim.locations(), claim.tests());
    }

    /** Whether the line that must follow was seen after the claim; the last such line decides. */
    private boolean isFollowed(Claim claim) {
        int last = lastSeen[book.indexOf(claim.rule())];
        return last > claim.last() && last - claim.last() <= claim.rule().reach();
    }

    private boolean open(RuleSpec rule, int r, int at) {
        return rule.after().isEmpty() || (openSince[r] >= 0 && at - openSince[r] <= rule.reach());
    }
}
