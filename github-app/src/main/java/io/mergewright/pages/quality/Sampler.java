package io.mergewright.pages.quality;

import io.mergewright.access.Person;
import io.mergewright.quality.Sampling;
import io.mergewright.store.JdbcSamples.Candidate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The order in which a person is shown what there is to label: of each kind (category and height of confidence) about equally many, those
 * of which fewest have a label first, so that rare kinds appear too. Within a kind a hash decides, the same all day. One in five is
 * shown to a second person, so that it is known how far people agree.
 */
final class Sampler {
    private static final Sampling TWICE = new Sampling(0.2);
    private static final int BANDS = 3;

    private final Labels labels;
    private final LocalDate day;

    Sampler(Labels labels, LocalDate day) {
        this.labels = labels;
        this.day = day;
    }

    private record Ranked(Candidate candidate, long rank, int place) {}

    List<Candidate> order(List<Candidate> pool, Person person) {
        Map<String, List<Candidate>> open = new HashMap<>();
        Map<String, Integer> done = new HashMap<>();
        for (Candidate one : pool) {
            if (person.sees(one.repository())) {
                if (labels.people(one.id()) > 0) {
                    done.merge(kind(one), 1, Integer::sum);
                }
                if (isOpen(one, person)) {
                    open.computeIfAbsent(kind(one), kind -> new ArrayList<>()).add(one);
                }
            }
        }
        List<Ranked> ranked = new ArrayList<>();
        open.forEach((kind, candidates) -> rank(kind, candidates, done.getOrDefault(kind, 0), ranked));
        ranked.sort(Comparator.comparingLong(Ranked::rank)
                .thenComparingInt(Ranked::place)
                .thenComparing(one -> one.candidate().id()));
        return ranked.stream().map(Ranked::candidate).toList();
    }

    /** Each further one of a kind comes after the same number of every other kind. */
    private void rank(String kind, List<Candidate> candidates, int done, List<Ranked> ranked) {
        candidates.sort(
                Comparator.comparingInt((Candidate one) -> hash(one.id())).thenComparing(Candidate::id));
        for (int i = 0; i < candidates.size(); i++) {
            ranked.add(new Ranked(candidates.get(i), (long) done + i, hash(kind)));
        }
    }

    private boolean isOpen(Candidate one, Person person) {
        if (labels.by(person.login(), one.id())) {
            return false;
        }
        int people = labels.people(one.id());
        return people == 0 || (people == 1 && TWICE.picks("twice " + one.id()));
    }

    private static String kind(Candidate one) {
        int band = Math.min(BANDS - 1, (int) (BANDS * one.confidence()));
        return String.format(Locale.ROOT, "%d %s", band, one.category());
    }

    private int hash(String text) {
        return (day + " " + text).hashCode() * 0x9E3779B9;
    }
}
