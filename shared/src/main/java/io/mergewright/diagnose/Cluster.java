package io.mergewright.diagnose;

import io.mergewright.diagnose.rule.Claim;
import io.mergewright.diagnose.rule.LogText;
import io.mergewright.diagnose.rule.RuleSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Claims of one rule that stand together, with at most a few blank lines between: one thing to a reader. */
record Cluster(List<Claim> claims, int first, int last) {
    private static final int LARGEST_GAP = 3;

    Cluster {
        claims = List.copyOf(claims);
    }

    RuleSpec rule() {
        return claims.get(0).rule();
    }

    Claim head() {
        return claims.get(0);
    }

    boolean overlaps(Cluster other) {
        return first <= other.last && other.first <= last;
    }

    /** Joins neighbours of the same rule; {@code claims} in the order of their first lines. */
    static List<Cluster> join(LogText text, List<Claim> claims) {
        List<Cluster> clusters = new ArrayList<>();
        Map<String, Integer> latest = new HashMap<>();
        for (Claim claim : claims) {
            Integer open = latest.get(claim.rule().id());
            if (open != null && clusters.get(open).touches(text, claim)) {
                clusters.set(open, clusters.get(open).with(claim));
            } else {
                latest.put(claim.rule().id(), clusters.size());
                clusters.add(new Cluster(List.of(claim), claim.first(), claim.last()));
            }
        }
        return clusters;
    }

    private boolean touches(LogText text, Claim claim) {
        if (claim.first() - last - 1 > LARGEST_GAP) {
            return false;
        }
        for (int i = last + 1; i < claim.first(); i++) {
            if (!text.blank(i)) {
                return false;
            }
        }
        return true;
    }

    private Cluster with(Claim claim) {
        List<Claim> more = new ArrayList<>(claims);
        more.add(claim);
        return new Cluster(more, first, Math.max(last, claim.last()));
    }
}
