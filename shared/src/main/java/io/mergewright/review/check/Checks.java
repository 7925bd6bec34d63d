package io.mergewright.review.check;

import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All checks together. For one thread at a time. */
public final class Checks {
    private final QueryChecks queries;
    private final List<Check> others;
    private final List<FactSource> facts;

    public Checks(QueryChecks queries, List<Check> others, List<FactSource> facts) {
        this.queries = queries;
        this.others = List.copyOf(others);
        this.facts = List.copyOf(facts);
    }

    /** Those that ship with this package. */
    public static Checks load() {
        return new Checks(
                QueryChecks.load(), List.of(new ConflictMarks(), new LeakedSecrets()), List.of(CountedFacts.load()));
    }

    /** These and {@code more}. */
    public Checks and(List<? extends Check> more) {
        List<Check> all = new ArrayList<>(others);
        all.addAll(more);
        return new Checks(queries, all, facts);
    }

    /** Makes ready for the files of {@code change}, which is faster than to do so file by file. */
    public void prepare(Change change) {
        queries.prepare(change);
    }

    /** What checks see in {@code file}, in the order of its lines. */
    public List<Sighting> look(ChangedFile file, Change change) {
        List<Sighting> sightings = new ArrayList<>(queries.look(file));
        others.forEach(check -> sightings.addAll(check.look(file, change)));
        sightings.sort(Comparator.comparingInt(Sighting::first));
        return sightings;
    }

    public List<String> facts(Change change) {
        List<String> sentences = new ArrayList<>();
        facts.forEach(source -> sentences.addAll(source.tell(change)));
        return sentences;
    }

    /** Those that are data. */
    List<QueryCheck> data() {
        return queries.checks();
    }

    /** Those that are classes. */
    List<CheckInfo> classes() {
        return others.stream().map(Check::info).toList();
    }
}
