package io.mergewright.pages.quality;

import io.mergewright.access.Person;
import io.mergewright.core.Proportion;
import io.mergewright.pages.overview.Share;
import io.mergewright.store.JdbcSamples.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * How far labelling is.
 *
 * @param open how many there are left for this person
 * @param labelled suggestions with a label
 * @param mine those of them that this person labelled
 * @param right how many of those labelled are right
 * @param agreed of pairs of people who labelled the same suggestion, how many said the same
 */
record LabelProgress(int open, long labelled, long mine, Share right, Share agreed, List<LabelledCategory> categories) {
    /** What was said of one category. */
    record LabelledCategory(String category, Share right) {}

    /** @param labels of what {@code person} may see */
    static LabelProgress of(Labels labels, Person person, int open) {
        List<Label> each = labels.each();
        return new LabelProgress(
                open,
                each.size(),
                each.stream().filter(one -> labels.by(person.login(), one.id())).count(),
                right(each),
                agreed(labels),
                each.stream()
                        .collect(Collectors.groupingBy(Label::category, TreeMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(entry -> new LabelledCategory(entry.getKey(), right(entry.getValue())))
                        .toList());
    }

    private static Share right(List<Label> labels) {
        return Share.of(new Proportion(labels.stream().filter(Label::right).count(), labels.size()));
    }

    private static Share agreed(Labels labels) {
        List<int[]> pairs = new ArrayList<>();
        labels.together().forEach(of -> {
            int yes = (int) of.stream().filter(Label::right).count();
            int no = of.size() - yes;
            pairs.add(new int[] {pairs(yes) + pairs(no), pairs(of.size())});
        });
        return Share.of(new Proportion(sum(pairs, pair -> pair[0]), sum(pairs, pair -> pair[1])));
    }

    private static int pairs(int people) {
        return people * (people - 1) / 2;
    }

    private static long sum(List<int[]> pairs, ToIntFunction<int[]> part) {
        return pairs.stream().mapToLong(part::applyAsInt).sum();
    }
}
