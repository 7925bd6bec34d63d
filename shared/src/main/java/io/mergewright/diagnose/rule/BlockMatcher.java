package io.mergewright.diagnose.rule;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Grows the block of one rule from its opening line and reads its fields. */
final class BlockMatcher {
    private static final int MOST_LINES_ABOVE = 30;

    private final LogText text;

    BlockMatcher(LogText text) {
        this.text = text;
    }

    /** The claim of {@code rule} at a line where a start pattern caught {@code fields}; null when a condition fails. */
    @Nullable
    Claim grow(RuleSpec rule, int at, Map<String, String> fields) {
        int last = lastOf(rule, at);
        if (last < at || !meetsNeed(rule, at, last)) {
            return null;
        }
        int first = firstOf(rule, at);
        return read(rule, first, last, fields);
    }

    private int firstOf(RuleSpec rule, int at) {
        var above = rule.above();
        int first = at;
        while (above != null && first > 0 && at - first < MOST_LINES_ABOVE && above.in(text.at(first - 1))) {
            first--;
        }
        while (first < at && text.blank(first)) {
            first++;
        }
        return first;
    }

    /** The block's last line; before {@code at} when an end was required and not found. */
    private int lastOf(RuleSpec rule, int at) {
        int limit = Math.min(text.size(), at + rule.most());
        var through = rule.through();
        var until = rule.until();
        var during = rule.during();
        int end = at;
        for (int i = at; i < limit; i++) {
            String line = text.at(i);
            if (i > at && until != null && until.in(line)) {
                break;
            }
            if (i > at && during != null && !during.in(line)) {
                break;
            }
            if (i > at && until == null && during == null && through == null) {
                break;
            }
            end = i;
            if (through != null && through.in(line)) {
                return i;
            }
        }
        while (end > at && text.blank(end)) {
            end--;
        }
        return end;
    }

    private boolean meetsNeed(RuleSpec rule, int first, int last) {
        var needs = rule.needs();
        if (needs == null) {
            return true;
        }
        for (int i = first; i <= last; i++) {
            if (needs.in(text.at(i))) {
                return true;
            }
        }
        return false;
    }

    private Claim read(RuleSpec rule, int first, int last, Map<String, String> start) {
        var harvest = new Harvest();
        harvest.add(start);
        for (int i = first; i <= last && harvest.hasRoom(); i++) {
            for (LinePattern pattern : rule.find()) {
                var found = text.caught(pattern, i);
                if (found != null) {
                    harvest.add(found);
                }
            }
        }
        return harvest.claim(rule, first, last);
    }
}
