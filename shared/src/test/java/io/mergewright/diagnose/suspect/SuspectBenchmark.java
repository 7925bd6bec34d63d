package io.mergewright.diagnose.suspect;

import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.diagnose.suspect.BumpItem.Bump;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import io.mergewright.log.LogWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often the dependency that broke a build is found among others that were raised with it. Run by
 * {@code docs/benchmarks/suspects.sh}, which explains the figures.
 */
final class SuspectBenchmark {
    private static final int DISTRACTORS = 9;

    private final Diagnoser diagnoser = new Diagnoser(RuleLibrary.load());
    private final Map<String, int[]> figures = new TreeMap<>();
    private final List<BumpItem> items;
    private final boolean explain;

    private SuspectBenchmark(List<BumpItem> items, boolean explain) {
        this.items = items;
        this.explain = explain;
    }

    public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
        new SuspectBenchmark(BumpItem.read(Path.of(args[0])), args.length > 1).run();
    }

    private void run() throws NoSuchAlgorithmException {
        for (BumpItem item : items) {
            judge(item);
        }
        figures.forEach((name, counts) -> System.out.printf(
                Locale.ROOT, "%s: %.3f (%d of %d)%n", name, counts[0] / (double) counts[1], counts[0], counts[1]));
    }

    private void judge(BumpItem item) throws NoSuchAlgorithmException {
        var log = new LogReader().read(LogSource.of(item.log()));
        var diagnosis = diagnoser.diagnose(log);
        var alone = suspects(item, List.of(), diagnosis, log);
        count(item, "guilty_single", isFirst(item, alone));
        count(item, "guilty_named_alone", isFirst(item, alone) && isLinked(alone));
        count(item, "guilty_named_by_failure", isFirst(item, alone) && isLinkedByFailure(alone));
        var foreign = item.distractors(items.stream().map(BumpItem::guilty).toList(), DISTRACTORS);
        judge(item, "", suspects(item, foreign, diagnosis, log));
        var own = item.distractors(fetched(diagnosis, log), DISTRACTORS);
        if (own.size() == DISTRACTORS) {
            judge(item, "own_log.", suspects(item, own, diagnosis, log));
        }
    }

    private void judge(BumpItem item, String prefix, Suspects suspects) throws NoSuchAlgorithmException {
        boolean first = isFirst(item, suspects) && isLinked(suspects);
        boolean wrong = !isFirst(item, suspects) && isLinked(suspects);
        count(item, prefix + "guilty_first", first);
        count(item, prefix + "wrongly_linked", wrong);
        count(item, prefix + "nothing_linked", !first && !wrong);
        if (explain && !first && !item.unseen()) {
            System.out.printf("%s%s %s %s%n", prefix, item.id(), item.project(), item.guilty());
            suspects.ranked()
                    .forEach(suspect -> System.out.printf(
                            Locale.ROOT,
                            "    %.3f %s%n        %s%n",
                            suspect.score(),
                            suspect.part(),
                            suspect.reasons()));
        }
    }

    /** What the build itself fetched, as if it had been raised. */
    private static List<Bump> fetched(Diagnosis diagnosis, LogWindow log) {
        return ClueReader.read(diagnosis, log).fetches().poms().stream()
                .map(pom -> new Bump(pom.key(), "0", pom.version()))
                .toList();
    }

    private static Suspects suspects(BumpItem item, List<Bump> distractors, Diagnosis diagnosis, LogWindow log) {
        return new SuspectSearch().among(List.of(item.change(distractors)), diagnosis, log);
    }

    private static boolean isFirst(BumpItem item, Suspects suspects) {
        return !suspects.ranked().isEmpty()
                && suspects.ranked().get(0).part() instanceof Part.Dependency first
                && first.change().name().equals(item.guilty().key());
    }

    private static boolean isLinked(Suspects suspects) {
        return suspects.outcome() == Suspects.Outcome.LINKED;
    }

    private static boolean isLinkedByFailure(Suspects suspects) {
        return suspects.ranked().get(0).reasons().stream().anyMatch(reason -> reason.basis() == Basis.FAILURE);
    }

    private void count(BumpItem item, String figure, boolean yes) throws NoSuchAlgorithmException {
        add(figure, yes);
        add((item.unseen() ? "unseen." : "seen.") + figure, yes);
    }

    private void add(String figure, boolean yes) {
        int[] counts = figures.computeIfAbsent(figure, name -> new int[2]);
        counts[0] += yes ? 1 : 0;
        counts[1]++;
    }
}
