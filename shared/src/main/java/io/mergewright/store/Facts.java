package io.mergewright.store;

import io.mergewright.ledger.Grouping;
import io.mergewright.ledger.Selection;
import io.mergewright.ledger.State;
import io.mergewright.ledger.Tally;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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
        Map<Integer, Group> groups = new HashMap<>();
        var choice = new Choice(selection);
        days.subMap(
                        (int) selection.first().toEpochDay(),
                        true,
                        (int) selection.last().toEpochDay(),
                        true)
                .forEach((number, day) -> {
                    for (int row = 0; row < day.size(); row++) {
                        if (choice.has(day, row)) {
                            groups.computeIfAbsent(key(by, number, day, row), key -> new Group(name(by, key)))
                                    .add(day, row);
                        }
                    }
                });
        if (by.isEmpty() && groups.isEmpty()) {
            groups.put(0, new Group(GroupKey.ALL));
        }
        Map<String, Tally> sorted = new TreeMap<>();
        groups.values().forEach(group -> sorted.put(group.counts.group(), group.tally()));
        return List.copyOf(sorted.values());
    }

    /** The names that each grouping has in {@code visible} repositories, the most frequent first. */
    Map<Grouping, List<String>> choices(Optional<Set<String>> visible) {
        var choice = new Choice(visible, Map.of());
        List<Map<Integer, int[]>> frequencies = new ArrayList<>();
        FactDay.NAMED.forEach(grouping -> frequencies.add(new HashMap<>()));
        days.values().forEach(day -> {
            for (int row = 0; row < day.size(); row++) {
                if (choice.has(day, row)) {
                    for (int i = 0; i < frequencies.size(); i++) {
                        frequencies.get(i).computeIfAbsent(day.name(i, row), name -> new int[1])[0]++;
                    }
                }
            }
        });
        Map<Grouping, List<String>> choices = new HashMap<>();
        for (int i = 0; i < frequencies.size(); i++) {
            choices.put(FactDay.NAMED.get(i), byFrequency(frequencies.get(i)));
        }
        return choices;
    }

    private List<String> byFrequency(Map<Integer, int[]> frequencies) {
        return frequencies.entrySet().stream()
                .sorted((one, other) -> Integer.compare(other.getValue()[0], one.getValue()[0]))
                .map(entry -> name(entry.getKey()))
                .toList();
    }

    /** How many suggestions in {@code visible} repositories wait for a person to decide. */
    long waiting(Optional<Set<String>> visible) {
        var choice = new Choice(visible, Map.of());
        long waiting = 0;
        for (FactDay day : days.values()) {
            for (int row = 0; row < day.size(); row++) {
                boolean waits = day.stands(row) && new StandingCode(day.standing(row)).state() == State.QUEUED;
                waiting += waits && choice.has(day, row) ? 1 : 0;
            }
        }
        return waiting;
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
                    times = java.util.Arrays.copyOf(times, 2 * timed);
                }
                times[timed++] = day.answeredAfter(row);
            }
        }

        Tally tally() {
            return counts.tally(AnswerTimes.of(times, timed));
        }
    }
}
