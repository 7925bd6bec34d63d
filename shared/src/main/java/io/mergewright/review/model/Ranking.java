package io.mergewright.review.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Orders passages: groups of related files by their riskiest passage, in a group the riskiest passage first. */
final class Ranking {
    private static final Comparator<Ranked> ORDER = Comparator.comparing((Ranked one) -> -one.risk())
            .thenComparing(one -> one.passage().path());

    private Ranking() {}

    private record Ranked(Passage passage, double risk) {}

    static List<Passage> of(List<Passage> passages) {
        var relations = new Relations(passages);
        Map<String, List<Ranked>> groups = new LinkedHashMap<>();
        for (Passage passage : passages) {
            groups.computeIfAbsent(relations.group(passage.path()), key -> new ArrayList<>())
                    .add(new Ranked(passage, Risk.of(passage)));
        }
        groups.values().forEach(group -> group.sort(ORDER));
        return groups.values().stream()
                .sorted(Comparator.comparing((List<Ranked> group) -> group.get(0), ORDER))
                .flatMap(List::stream)
                .map(Ranked::passage)
                .toList();
    }
}
