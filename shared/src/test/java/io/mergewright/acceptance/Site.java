package io.mergewright.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A piece of code, perhaps with lines to which a suggestion is attached, and what people may make of those lines.
 *
 * @param anchor the lines in question; empty in code without any
 * @param variants what may stand in their place, by {@link Take}; the only one of {@link Take#EXACT} is what is proposed
 */
record Site(
        String language,
        String name,
        List<String> above,
        List<String> anchor,
        List<String> below,
        Map<Take, List<List<String>>> variants) {

    boolean hasAnchor() {
        return !anchor.isEmpty();
    }

    boolean has(Take take) {
        return variants.containsKey(take);
    }

    static Site parse(String text) {
        var title = text.lines().findFirst().orElseThrow().split(" ", -1);
        List<String> above = new ArrayList<>();
        List<String> anchor = new ArrayList<>();
        List<String> below = new ArrayList<>();
        Map<Take, List<List<String>>> variants = new LinkedHashMap<>();
        var into = above;
        for (String line : text.lines().skip(1).toList()) {
            if (line.startsWith("--- ")) {
                into = line.equals("--- code") ? above : new ArrayList<>();
                if (into != above) {
                    variants.computeIfAbsent(Take.named(line.substring(4)), take -> new ArrayList<>())
                            .add(into);
                }
            } else if (line.equals("[[")) {
                into = anchor;
            } else if (line.equals("]]")) {
                into = below;
            } else {
                into.add(line);
            }
        }
        return new Site(title[0], title[1], above, anchor, below, variants);
    }
}
