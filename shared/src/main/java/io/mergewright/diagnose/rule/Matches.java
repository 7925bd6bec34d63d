package io.mergewright.diagnose.rule;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;

/**
 * What the rules saw in one log.
 *
 * @param claims in the order of their first lines
 * @param signs for each tool the indexes of lines that show it at work (a banner, its command), at most a few hundred
 */
public record Matches(List<Claim> claims, Map<String, NavigableSet<Integer>> signs) {
    public Matches {
        claims = List.copyOf(claims);
        signs = Map.copyOf(signs);
    }

    /** Whether {@code tool} showed itself anywhere in lines {@code first} to {@code last}. */
    public boolean shows(String tool, int first, int last) {
        var lines = signs.get(tool);
        return lines != null && !lines.subSet(first, true, last, true).isEmpty();
    }
}
