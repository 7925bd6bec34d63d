package io.mergewright.pmd;

import io.mergewright.context.git.GitException;
import io.mergewright.context.git.GitRepository;
import io.mergewright.review.Review;
import io.mergewright.review.ReviewFinding;
import io.mergewright.review.ReviewLimits;
import io.mergewright.review.Reviewer;
import io.mergewright.review.ShippedChecks;
import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangeReader;
import io.mergewright.review.check.ChangeAnalysis;
import io.mergewright.review.check.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reviews single commits in one process, with and without PMD, and prints what PMD adds, to be read and judged, and the times.
 * docs/benchmarks/deep.sh runs it.
 */
final class DeepBenchmark {
    private static final ReviewLimits ALL = new ReviewLimits(100, 100, Severity.INFO, Set.of(), Set.of(), Set.of());

    private final Pmd pmd = new Pmd(PmdLimits.usual(), Clock.systemUTC());
    private final Timed timed = new Timed(pmd);
    private final Reviewer without = new Reviewer(ShippedChecks.load(), ALL);
    private final Reviewer with = new Reviewer(ShippedChecks.load().with(List.of(timed)), ALL);
    private final List<Long> withoutMillis = new ArrayList<>();
    private final List<Long> withMillis = new ArrayList<>();
    private final List<Long> pmdMillis = new ArrayList<>();
    private final Map<String, Integer> byCheck = new TreeMap<>();
    private int files;
    private int comments;
    private int nits;
    private int spoken;
    private int notes;
    private int invalid;

    private DeepBenchmark() {}

    /** Reviews what the file of the first argument names: a repository and a commit on each line. */
    public static void main(String[] arguments) throws IOException {
        var benchmark = new DeepBenchmark();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            int space = line.lastIndexOf(' ');
            benchmark.review(Path.of(line.substring(0, space)), line.substring(space + 1));
        }
        benchmark.print();
    }

    private void review(Path path, String id) {
        try (var repository = GitRepository.open(path)) {
            Change change = change(repository, id);
            change.files().forEach(file -> files += file.path().endsWith(".java") ? 1 : 0);
            long start = System.nanoTime();
            Review plain = without.review(change);
            withoutMillis.add(since(start));
            Change again = change(repository, id);
            start = System.nanoTime();
            Review deep = with.review(again);
            withMillis.add(since(start));
            pmdMillis.add(timed.millis);
            count(plain, deep, again, path.getFileName() + " " + id.substring(0, 10));
        } catch (GitException e) {
            System.out.println("cannot be read: " + path + " " + id);
        }
    }

    private static Change change(GitRepository repository, String id) throws GitException {
        String parent = repository.resolve(id + "^");
        return new ChangeReader(repository.sources(parent), repository.sources(id), file -> true)
                .read(repository.between(parent, id));
    }

    private void count(Review plain, Review deep, Change change, String where) {
        List<ReviewFinding> more = added(plain.comments(), deep.comments());
        comments += more.size();
        spoken += more.isEmpty() ? 0 : 1;
        more.forEach(finding -> say("comment", where, finding));
        List<ReviewFinding> small = added(plain.nits(), deep.nits());
        nits += small.size();
        small.forEach(finding -> say("nit", where, finding));
        change.files()
                .forEach(file -> deep.comments().stream()
                        .filter(finding -> finding.path().equals(file.path()))
                        .filter(finding -> !file.commentable().takes(finding.side(), finding.first(), finding.last()))
                        .forEach(finding -> invalid++));
        List<String> missing = deep.coverage().notes().stream()
                .filter(note -> note.startsWith("PMD"))
                .toList();
        notes += missing.isEmpty() ? 0 : 1;
        missing.forEach(note -> System.out.println("note " + where + " " + note));
    }

    private static List<ReviewFinding> added(List<ReviewFinding> plain, List<ReviewFinding> deep) {
        return deep.stream().filter(finding -> !plain.contains(finding)).toList();
    }

    private void say(String tier, String where, ReviewFinding finding) {
        byCheck.merge(tier + " " + finding.check().id(), 1, Integer::sum);
        System.out.printf(
                "%s %s %s %s:%d %s%n    | %s%n",
                tier,
                finding.check().id(),
                where,
                finding.path(),
                finding.first(),
                finding.message(),
                finding.quoted().isEmpty() ? "" : finding.quoted().get(0).strip());
    }

    private void print() {
        byCheck.forEach((check, count) -> System.out.printf("%-40s %d%n", check, count));
        double commits = Math.max(1, withMillis.size());
        System.out.printf("commits: %d%n", withMillis.size());
        System.out.printf("java_files: %d%n", files);
        System.out.printf("anchors_that_github_refuses: %d%n", invalid);
        System.out.printf("commits_with_files_left_out: %d%n", notes);
        System.out.printf(Locale.ROOT, "deep_comments_per_commit: %.4f%n", comments / commits);
        System.out.printf(Locale.ROOT, "deep_nits_per_commit: %.4f%n", nits / commits);
        System.out.printf(Locale.ROOT, "commits_with_deep_comments: %.4f%n", spoken / commits);
        System.out.printf("warm_without_deep_ms: %d%n", median(withoutMillis));
        System.out.printf("warm_with_deep_ms: %d%n", median(withMillis));
        System.out.printf("warm_pmd_of_it_ms: %d%n", median(pmdMillis));
    }

    private static long median(List<Long> values) {
        long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** Runs PMD alone, as the checks do, and prints how long it took: over the Java files of a directory, with nothing around it. */
    static final class Alone {
        private Alone() {}

        public static void main(String[] arguments) throws IOException {
            List<Engine.Source> sources = new ArrayList<>();
            try (var paths = Files.walk(Path.of(arguments[0]))) {
                for (Path path :
                        paths.filter(one -> one.toString().endsWith(".java")).toList()) {
                    sources.add(new Engine.Source(path.toString(), Files.readString(path)));
                }
            }
            var result = new Engine(RuleFile.load()).run(sources, () -> false);
            long seen = result.seen().values().stream().mapToLong(List::size).sum();
            System.out.printf("%d files, %d violations%n", sources.size(), seen);
        }
    }

    /** Measures how long an analysis takes. */
    private static final class Timed implements ChangeAnalysis {
        private final ChangeAnalysis analysis;
        private long millis;

        Timed(ChangeAnalysis analysis) {
            this.analysis = analysis;
        }

        @Override
        public List<Rule> rules() {
            return analysis.rules();
        }

        @Override
        public Seen analyse(Change change) {
            long start = System.nanoTime();
            Seen seen = analysis.analyse(change);
            millis = since(start);
            return seen;
        }
    }
}
