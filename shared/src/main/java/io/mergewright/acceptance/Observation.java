package io.mergewright.acceptance;

import io.mergewright.acceptance.Fate.Beside;
import io.mergewright.acceptance.Fate.Changed;
import io.mergewright.acceptance.Fate.Exact;
import io.mergewright.acceptance.Fate.FileGone;
import io.mergewright.acceptance.Fate.Meaning;
import io.mergewright.acceptance.Fate.Removed;
import io.mergewright.acceptance.Fate.Same;
import io.mergewright.acceptance.Fate.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the trees say of a suggestion.
 *
 * @param fates of its changes; of its remarks where it has no change
 * @param proposes whether there is a change to be applied at all
 */
record Observation(List<Fate> fates, boolean proposes, Journey journey) {
    Observation {
        fates = List.copyOf(fates);
    }

    Optional<String> problem() {
        return fates.stream()
                .filter(Unknown.class::isInstance)
                .map(fate -> ((Unknown) fate).reason())
                .findFirst();
    }

    boolean isExact() {
        return proposes && fates.stream().allMatch(Exact.class::isInstance);
    }

    /** Every part is there, each exactly or in meaning. */
    boolean isApplied() {
        return proposes && fates.stream().allMatch(Fate::isApplied);
    }

    /** Something was changed in the place of the lines or right beside it, and not only taken away with all around. */
    boolean isReworked() {
        return fates.stream().anyMatch(fate -> fate instanceof Changed || fate instanceof Beside || fate.isApplied());
    }

    boolean isSame() {
        return fates.stream().allMatch(fate -> fate instanceof Same || fate instanceof Beside);
    }

    boolean isFileGone() {
        return fates.stream().allMatch(FileGone.class::isInstance);
    }

    boolean isByBase() {
        return fates.stream().allMatch(fate -> fate instanceof Fate.ByBase);
    }

    /** How much of what was proposed is there, over all parts. */
    double overlap() {
        return fates.stream().mapToDouble(Observation::overlap).average().orElse(0);
    }

    /** The same of the part of which the least is there. */
    double leastOverlap() {
        return fates.stream().mapToDouble(Observation::overlap).min().orElse(0);
    }

    private static double overlap(Fate fate) {
        if (fate instanceof Exact) {
            return 1;
        } else if (fate instanceof Meaning meaning) {
            return meaning.overlap();
        }
        return fate instanceof Changed changed ? changed.overlap() : 0;
    }

    List<Sighting> seen() {
        return fates.stream().flatMap(Observation::seen).toList();
    }

    private static Stream<Sighting> seen(Fate fate) {
        if (fate instanceof Exact exact) {
            return Stream.of(exact.seen());
        } else if (fate instanceof Meaning meaning) {
            return Stream.of(meaning.seen());
        } else if (fate instanceof Changed changed) {
            return Stream.of(changed.seen());
        } else if (fate instanceof Beside beside) {
            return Stream.of(beside.seen());
        }
        return fate instanceof Removed removed ? Stream.of(removed.seen()) : Stream.of();
    }
}
