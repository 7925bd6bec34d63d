package io.mergewright.review.check;

import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.check.ChangeAnalysis.Rule;
import io.mergewright.review.check.ChangeAnalysis.Seen;
import io.mergewright.review.syntax.Grammar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The analyses of whole changes: each runs once for a change. For one thread at a time. */
final class Analyses {
    private final List<ChangeAnalysis> analyses;
    private final Map<String, Set<String>> yieldsTo = new HashMap<>();
    private Optional<Known> known = Optional.empty();

    /** What they saw in the change that they were asked of last. */
    private record Known(Change change, List<Seen> seen) {}

    Analyses(List<? extends ChangeAnalysis> analyses) {
        this.analyses = List.copyOf(analyses);
        analyses.forEach(analysis ->
                analysis.rules().forEach(rule -> yieldsTo.put(rule.info().id(), rule.yieldsTo())));
    }

    /** Their checks, with the languages that each reads. */
    Map<CheckInfo, Set<Grammar>> checks() {
        Map<CheckInfo, Set<Grammar>> checks = new LinkedHashMap<>();
        for (ChangeAnalysis analysis : analyses) {
            for (Rule rule : analysis.rules()) {
                checks.put(rule.info(), rule.languages());
            }
        }
        return checks;
    }

    /** What they see in {@code file} that none of {@code others} says already. */
    List<Sighting> look(ChangedFile file, Change change, List<Sighting> others) {
        List<Sighting> sightings = new ArrayList<>();
        for (Seen seen : seen(change)) {
            seen.in(file.path()).stream()
                    .filter(sighting -> others.stream().noneMatch(other -> saysTheSame(other, sighting)))
                    .forEach(sightings::add);
        }
        return sightings;
    }

    /** What they did not look at. */
    List<String> notes(Change change) {
        return seen(change).stream().flatMap(seen -> seen.notes().stream()).toList();
    }

    private boolean saysTheSame(Sighting other, Sighting sighting) {
        return yieldsTo.getOrDefault(sighting.check().id(), Set.of())
                        .contains(other.check().id())
                && other.side() == sighting.side()
                && other.first() <= sighting.last()
                && other.last() >= sighting.first();
    }

    /** By identity: two readings of a change are two changes. */
    @SuppressWarnings("ReferenceEquality")
    private List<Seen> seen(Change change) {
        Known last = known.filter(one -> one.change() == change)
                .orElseGet(() -> new Known(
                        change,
                        analyses.stream()
                                .map(analysis -> analysis.analyse(change))
                                .toList()));
        known = Optional.of(last);
        return last.seen();
    }
}
