package io.mergewright.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.context.git.GitRepository;
import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangeReader;
import io.mergewright.review.check.Checks;
import io.mergewright.review.check.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * Reviews changes that introduce a defect, and their twins, which do not. docs/benchmarks/seeds.sh runs it.
 */
final class SeedBenchmark {
    /** How far from what differs from the twin a finding may stand. */
    private static final int NEAR = 3;

    private static final ReviewLimits ALL = new ReviewLimits(100, 100, Severity.INFO, Set.of(), Set.of(), Set.of());

    private final Checks checks = ShippedChecks.load();
    private final Map<String, Tally> byFamily = new TreeMap<>();
    private final Map<String, Tally> byLanguage = new TreeMap<>();
    private final boolean tellsAll;

    /** Counts of seeds. */
    private static final class Tally {
        int seeds;
        int found;
        int twins;
    }

    private SeedBenchmark(boolean tellsAll) {
        this.tellsAll = tellsAll;
    }

    /** Reviews the seeds in the directories of the arguments; with {@code -v} first, it names those that are missed and twins that are not quiet. */
    public static void main(String[] arguments) throws IOException, GitAPIException {
        boolean tellsAll = arguments[0].equals("-v");
        var benchmark = new SeedBenchmark(tellsAll);
        Path directory = Files.createTempDirectory("seeds");
        try (var git = Git.init().setDirectory(directory.toFile()).call();
                var repository = GitRepository.open(directory)) {
            for (String argument : List.of(arguments).subList(tellsAll ? 1 : 0, arguments.length)) {
                for (Seed seed : Seed.in(Path.of(argument))) {
                    benchmark.review(seed, git, repository);
                }
            }
        }
        benchmark.print();
    }

    private void review(Seed seed, Git git, GitRepository repository) throws IOException {
        String base = commit(git, seed.base());
        List<ReviewFinding> found = findings(repository, base, commit(git, seed.defect())).stream()
                .filter(finding -> isNear(finding, seed))
                .toList();
        List<ReviewFinding> quiet = findings(repository, base, commit(git, seed.twin()));
        for (Tally tally : List.of(
                byFamily.computeIfAbsent(seed.family(), family -> new Tally()),
                byLanguage.computeIfAbsent(seed.language(), language -> new Tally()))) {
            tally.seeds++;
            tally.found += found.isEmpty() ? 0 : 1;
            tally.twins += quiet.isEmpty() ? 0 : 1;
        }
        if (tellsAll && found.isEmpty()) {
            System.out.printf("missed %s/%s%n", seed.family(), seed.name());
        }
        if (tellsAll) {
            found.forEach(finding -> System.out.printf(
                    "found %s/%s: %s:%d %s%n",
                    seed.family(), seed.name(), finding.check().id(), finding.first(), finding.message()));
            quiet.forEach(finding -> System.out.printf(
                    "twin %s/%s: %s:%d %s%n",
                    seed.family(), seed.name(), finding.check().id(), finding.first(), finding.message()));
        }
    }

    private List<ReviewFinding> findings(GitRepository repository, String from, String to) {
        Change change = new ChangeReader(repository.sources(from), repository.sources(to), path -> true)
                .read(repository.between(from, to));
        Review review = new Reviewer(checks, ALL).review(change);
        List<ReviewFinding> findings = new ArrayList<>(review.comments());
        findings.addAll(review.nits());
        return findings;
    }

    /** Whether it stands near something that differs from the twin; anywhere, when that is in another file. */
    private static boolean isNear(ReviewFinding finding, Seed seed) {
        String path = finding.path();
        String defect = seed.defect().getOrDefault(path, "");
        String twin = seed.twin().getOrDefault(path, "");
        return defect.equals(twin)
                || differences(twin, defect).stream()
                        .anyMatch(edit ->
                                finding.first() <= edit.getEndB() + NEAR && finding.last() > edit.getBeginB() - NEAR);
    }

    private static EditList differences(String from, String to) {
        return new HistogramDiff()
                .diff(RawTextComparator.DEFAULT, new RawText(from.getBytes(UTF_8)), new RawText(to.getBytes(UTF_8)));
    }

    /** A commit of {@code files} and nothing else. */
    static String commit(Git git, Map<String, String> files) throws IOException {
        try (ObjectInserter inserter = git.getRepository().newObjectInserter()) {
            var cache = DirCache.newInCore().builder();
            for (var file : files.entrySet()) {
                var entry = new DirCacheEntry(file.getKey());
                entry.setFileMode(FileMode.REGULAR_FILE);
                entry.setObjectId(
                        inserter.insert(Constants.OBJ_BLOB, file.getValue().getBytes(UTF_8)));
                cache.add(entry);
            }
            cache.finish();
            var commit = new CommitBuilder();
            commit.setTreeId(cache.getDirCache().writeTree(inserter));
            var person = new PersonIdent("Seeds", "seeds@example.org");
            commit.setAuthor(person);
            commit.setCommitter(person);
            commit.setMessage("Seed");
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return id.name();
        }
    }

    private void print() {
        print("language", byLanguage);
        print("family", byFamily);
        int seeds = byFamily.values().stream().mapToInt(tally -> tally.seeds).sum();
        int found = byFamily.values().stream().mapToInt(tally -> tally.found).sum();
        int twins = byFamily.values().stream().mapToInt(tally -> tally.twins).sum();
        int known = byFamily.values().stream()
                .filter(tally -> tally.found > 0)
                .mapToInt(tally -> tally.seeds)
                .sum();
        System.out.printf("seeds: %d%n", seeds);
        System.out.printf(
                "families_without_any_found: %d%n",
                byFamily.values().stream().filter(tally -> tally.found == 0).count());
        System.out.printf(Locale.ROOT, "found: %.4f%n", found / (double) seeds);
        System.out.printf(Locale.ROOT, "found_in_families_with_a_check: %.4f%n", found / (double) known);
        System.out.printf(Locale.ROOT, "twins_flagged: %.4f%n", twins / (double) seeds);
    }

    private static void print(String kind, Map<String, Tally> tallies) {
        System.out.printf("%-28s %5s %5s %5s%n", kind, "seeds", "found", "twins");
        tallies.forEach(
                (name, tally) -> System.out.printf("%-28s %5d %5d %5d%n", name, tally.seeds, tally.found, tally.twins));
    }
}
