package io.mergewright.store;

import io.mergewright.ledger.Grouping;
import io.mergewright.ledger.Selection;
import io.mergewright.ledger.Tally;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code suggestion_fact} in memory, from one day on. Immutable.
 *
 * @param from the first day that is held, counted from 1970
 * @param days by number
 * @param names by number
 * @param progress up to where events were looked at
 */
record Facts(int from, NavigableMap<Integer, FactDay> days, Map<Integer, String> names, FactProgress progress) {
    /** Counts {@code selection}, which begins no earlier than this. */
    List<Tally> tallies(Optional<Grouping> by, Selection selection) {
        var groups = new Groups(by);
        var choice = new Choice(selection);
        days.subMap(
                        (int) selection.first().toEpochDay(),
                        true,
                        (int) selection.last().toEpochDay(),
                        true)
                .forEach((number, day) -> {
                    for (int row = 0; row < day.size(); row++) {
                        if (choice.has(day, row)) {
                            groups.at(key(by, number, day, row)).add(day, row);
                        }
                    }
                });
        if (by.isEmpty()) {
            groups.at(0);
        }
        return groups.tallies();
    }

    /** The names that each grouping has in {@code visible} repositories, the most frequent first. */
    Map<Grouping, List<String>> choices(Optional<Set<String>> visible) {
        var choice = new Choice(visible, Map.of());
        int[][] frequencies = new int[FactDay.NAMED.size()][highestName() + 1];
        for (FactDay day : days.values()) {
            for (int row = 0; row < day.size(); row++) {
                if (choice.has(day, row)) {
                    for (int i = 0; i < frequencies.length; i++) {
                        frequencies[i][day.name(i, row)]++;
                    }
                }
            }
        }
        Map<Grouping, List<String>> choices = new HashMap<>();
        for (int i = 0; i < frequencies.length; i++) {
            choices.put(FactDay.NAMED.get(i), byFrequency(frequencies[i]));
        }
        return choices;
    }

    private int highestName() {
        return names.keySet().stream().mapToInt(number -> number).max().orElse(0);
    }

    private List<String> byFrequency(int[] frequencies) {
        return IntStream.range(0, frequencies.length)
                .filter(number -> frequencies[number] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(number -> -frequencies[number]))
                .map(this::name)
                .toList();
    }

    /** How many suggestions are held. */
    long size() {
        return days.values().stream().mapToLong(FactDay::size).sum();
    }

    private static int key(Optional<Grouping> by, int number, FactDay day, int row) {
        if (by.isEmpty()) {
            return 0;
        }
        return switch (by.get()) {
            case WEEK -> GroupKey.weekOf(number);
            case CONFIDENCE -> day.tenth(row);
            default -> day.name(FactDay.NAMED.indexOf(by.get()), row);
        };
    }

    private String name(Optional<Grouping> by, int key) {
        if (by.isEmpty()) {
            return GroupKey.ALL;
        }
        return switch (by.get()) {
            case WEEK -> GroupKey.week(key);
            case CONFIDENCE -> GroupKey.tenth(key);
            default -> name(key);
        };
    }

    private String name(int number) {
        return names.getOrDefault(number, "");
    }

    /** Which rows count, by the numbers of names. */
    private final class Choice {
        private final Optional<BitSet> repositories;
        private final int[] columns;
        private final BitSet[] wanted;

        Choice(Selection selection) {
            this(selection.visible(), selection.only());
        }

        Choice(Optional<Set<String>> visible, Map<Grouping, String> only) {
            this.repositories = visible.map(SelectionSql::storable).map(Facts.this::numbers);
            this.columns =
                    only.keySet().stream().mapToInt(FactDay.NAMED::indexOf).toArray();
            this.wanted = only.values().stream()
                    .map(name -> numbers(Set.of(Database.storable(name))))
                    .toArray(BitSet[]::new);
        }

        boolean has(FactDay day, int row) {
            if (repositories.isPresent() && !repositories.get().get(day.name(0, row))) {
                return false;
            }
            for (int i = 0; i < columns.length; i++) {
                if (!wanted[i].get(day.name(columns[i], row))) {
                    return false;
                }
            }
            return true;
        }
    }

    private BitSet numbers(Set<String> wanted) {
        var numbers = new BitSet();
        names.forEach((number, name) -> {
            if (wanted.contains(name)) {
                numbers.set(number);
            }
        });
        return numbers;
    }

    /** The groups that there are, by small numbers. */
    private final class Groups {
        private static final int FEW = 64;

        private final Optional<Grouping> by;
        private @Nullable Group[] groups = new Group[FEW];

        Groups(Optional<Grouping> by) {
            this.by = by;
        }

        Group at(int key) {
            if (key >= groups.length) {
                groups = Arrays.copyOf(groups, 2 * key);
            }
            Group group = groups[key];
            if (group == null) {
                group = new Group(name(by, key));
                groups[key] = group;
            }
            return group;
        }

        List<Tally> tallies() {
            return Arrays.stream(groups)
                    .filter(Objects::nonNull)
                    .map(Group::tally)
                    .sorted(Comparator.comparing(Tally::group))
                    .toList();
        }
    }

    /** Adds up the rows of a group. */
    private static final class Group {
        private static final int FEW = 16;

        private final Counts counts;
        private long[] times = new long[FEW];
        private int timed;

        Group(String name) {
            this.counts = new Counts(name);
        }

        void add(FactDay day, int row) {
            counts.add(day.stands(row), day.standing(row), 1, day.money(row));
            if (day.stands(row) && day.answeredAfter(row) >= 0) {
                if (timed == times.length) {
                    times = Arrays.copyOf(times, 2 * timed);
                }
                times[timed++] = day.answeredAfter(row);
            }
        }

        Tally tally() {
            return counts.tally(AnswerTimes.of(times, timed));
        }
    }
}
