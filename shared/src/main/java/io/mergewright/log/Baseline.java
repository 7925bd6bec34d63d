package io.mergewright.log;

import java.util.HashSet;
import java.util.Set;

/** What a green build of the same job said: a set of templates. Immutable. First version. */
public final class Baseline {
    private final Set<Long> hashes;

    private Baseline(Set<Long> hashes) {
        this.hashes = Set.copyOf(hashes);
    }

    /** Reads all of {@code greenLog}. */
    public static Baseline of(LogSource greenLog) {
        var hashes = new HashSet<Long>();
        for (var line : new LogReader().read(greenLog).lines()) {
            hashes.add(Template.hash(line.text()));
        }
        return new Baseline(hashes);
    }

    /** Whether the green build also said this, up to variable parts. */
    public boolean knows(LogLine line) {
        return hashes.contains(Template.hash(line.text()));
    }
}
