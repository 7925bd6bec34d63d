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

/** All checks together. For one thread at a time. */
public final class Checks {
    private final QueryChecks queries;
    private final List<Check> others;
    private final List<CheckSource> sources;
    private final List<FactSource> facts;
    private final Analyses analyses;

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

    /** These checks, and what {@code analyses} find, instead of the analyses that they had. */
    public Checks with(List<? extends ChangeAnalysis> analyses) {
        return new Checks(queries, others, sources, facts, new Analyses(analyses));
    }

    /** Makes ready for the files of {@code change}, which is faster than to do so file by file. */
    public void prepare(Change change) {
        queries.prepare(change);
    }

    /** What checks see in {@code file}, in the order of its lines. */
    public List<Sighting> look(ChangedFile file, Change change) {
        List<Sighting> sightings = new ArrayList<>(queries.look(file));
        others.forEach(check -> sightings.addAll(check.look(file, change)));
        sources.forEach(source -> sightings.addAll(source.look(file, change)));
        sightings.addAll(analyses.look(file, change, sightings));
        sightings.sort(Comparator.comparingInt(Sighting::first));
        return sightings;
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
