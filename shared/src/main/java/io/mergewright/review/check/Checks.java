package io.mergewright.review.check;

import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.syntax.Grammar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** All checks together. For one thread at a time. */
public final class Checks {
    private final QueryChecks queries;
    private final List<Check> others;
    private final List<CheckSource> sources;
    private final List<FactSource> facts;
    private final Analyses analyses;
    private final Measurements measurements = Measurements.load();

    public Checks(
            QueryChecks queries, List<Check> others, List<? extends CheckSource> sources, List<FactSource> facts) {
        this(queries, others, sources, facts, new Analyses(List.of()));
    }

    private Checks(
            QueryChecks queries,
            List<Check> others,
            List<? extends CheckSource> sources,
            List<FactSource> facts,
            Analyses analyses) {
        this.analyses = analyses;
        this.queries = queries;
        this.others = List.copyOf(others);
        this.sources = List.copyOf(sources);
        this.facts = List.copyOf(facts);
    }

    /** Those that ship with this package, {@code more} and {@code sources}. */
    public static Checks with(List<? extends Check> more, List<? extends CheckSource> sources) {
        List<Check> others = new ArrayList<>(List.of(new ConflictMarks(), new LeakedSecrets()));
        others.addAll(more);
        return new Checks(QueryChecks.load(), others, sources, List.of(CountedFacts.load()));
    }

    /** These and {@code more}. */
    public Checks plus(List<? extends Check> more) {
        List<Check> all = new ArrayList<>(others);
        all.addAll(more);
        return new Checks(queries, all, sources, facts, analyses);
    }

    /**
     * What checks see in the files of {@code change}, file by file, in the order of their lines. Queries, which take half of the time,
     * run beside the others, on trees of their own: trees are for one thread.
     */
    public List<List<Sighting>> look(Change change) {
        var queried = CompletableFuture.supplyAsync(() -> queries.look(change));
        List<List<Sighting>> all = new ArrayList<>();
        for (ChangedFile file : change.files()) {
            List<Sighting> sightings = new ArrayList<>();
            others.forEach(check -> sightings.addAll(check.look(file, change)));
            sources.forEach(source -> sightings.addAll(source.look(file, change)));
            all.add(sightings);
        }
        List<List<Sighting>> byQueries = joined(queried);
        for (int i = 0; i < all.size(); i++) {
            all.get(i).addAll(0, byQueries.get(i));
            all.get(i).addAll(analyses.look(change.files().get(i), change, all.get(i)));
            all.get(i).replaceAll(sighting -> sighting.by(measurements.placed(sighting.check())));
            all.get(i).sort(Comparator.comparingInt(Sighting::first));
        }
        return all;
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** These checks, and what {@code analyses} find, instead of the analyses that they had. */
    public Checks with(List<? extends ChangeAnalysis> analyses) {
        return new Checks(queries, others, sources, facts, new Analyses(analyses));
    }

    public List<String> facts(Change change) {
        List<String> sentences = new ArrayList<>();
        facts.forEach(source -> sentences.addAll(source.tell(change)));
        return sentences;
    }

    /** What could not be looked at in {@code change}, in sentences. */
    public List<String> notes(Change change) {
        return analyses.notes(change);
    }

    Measurements measurements() {
        return measurements;
    }

    /** Those of the analyses of whole changes, with the languages that each reads. */
    Map<CheckInfo, Set<Grammar>> analysed() {
        return analyses.checks();
    }

    /** Those that are data. */
    List<QueryCheck> data() {
        return queries.checks();
    }

    /** Those that are classes, with the languages that each reads. */
    Map<CheckInfo, Set<Grammar>> classes() {
        Map<CheckInfo, Set<Grammar>> classes = new LinkedHashMap<>();
        others.forEach(check -> classes.put(check.info(), Set.of()));
        sources.forEach(source -> classes.putAll(source.checks()));
        return classes;
    }
}
