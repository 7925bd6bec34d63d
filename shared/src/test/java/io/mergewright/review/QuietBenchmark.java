package io.mergewright.review;

import io.mergewright.context.git.GitException;
import io.mergewright.context.git.GitRepository;
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

/**
 * Reviews single commits of repositories and prints all that is said. docs/benchmarks/quiet.sh runs it.
 */
final class QuietBenchmark {
    private final Checks checks = ShippedChecks.load();
    private int commits;
    private int lines;
    private int comments;
    private int nits;
    private int spoken;
    private int invalid;
    private int unread;
    private final Map<String, Integer> byCheck = new TreeMap<>();

    private QuietBenchmark() {}

    /** Reviews what the file of the first argument names: a repository and a commit on each line. */
    public static void main(String[] arguments) throws IOException {
        Map<String, List<String>> commits = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            int space = line.lastIndexOf(' ');
            commits.computeIfAbsent(line.substring(0, space), repository -> new ArrayList<>())
                    .add(line.substring(space + 1));
        }
        var benchmark = new QuietBenchmark();
        commits.forEach((path, ids) -> {
            try (var repository = GitRepository.open(Path.of(path))) {
                ids.forEach(id -> benchmark.review(repository, Path.of(path), id));
            }
        });
        benchmark.print();
    }

    private void review(GitRepository repository, Path path, String id) {
        Review review;
        try {
            String parent = repository.resolve(id + "^");
            var change = new ChangeReader(repository.sources(parent), repository.sources(id), file -> true)
                    .read(repository.between(parent, id));
            if (change.files().isEmpty()) {
                return;
            }
            review = new Reviewer(checks, new ReviewLimits(100, 100, Severity.INFO, Set.of(), Set.of(), Set.of()))
                    .review(change);
            change.files()
                    .forEach(file -> review.comments().stream()
                            .filter(finding -> finding.path().equals(file.path()))
                            .filter(finding ->
                                    !file.commentable().takes(finding.side(), finding.first(), finding.last()))
                            .forEach(finding -> invalid++));
        } catch (GitException e) {
            unread++;
            return;
        }
        commits++;
        lines += review.coverage().lines();
        comments += review.comments().size();
        nits += review.nits().size();
        spoken += review.comments().isEmpty() ? 0 : 1;
        review.comments().forEach(finding -> say("comment", path, id, finding));
        review.nits().forEach(finding -> say("nit", path, id, finding));
    }

    private void say(String tier, Path path, String id, ReviewFinding finding) {
        byCheck.merge(tier + " " + finding.check().id(), 1, Integer::sum);
        System.out.printf(
                "%s %s %s %s %s:%d %s%n    | %s%n",
                tier,
                finding.check().id(),
                path,
                id.substring(0, 10),
                finding.path(),
                finding.first(),
                finding.message(),
                finding.quoted().isEmpty() ? "" : finding.quoted().get(0).strip());
    }

    private void print() {
        byCheck.forEach((check, count) -> System.out.printf("%-40s %d%n", check, count));
        System.out.printf("commits: %d%n", commits);
        System.out.printf("commits_that_cannot_be_read: %d%n", unread);
        System.out.printf("added_lines: %d%n", lines);
        System.out.printf("anchors_that_github_refuses: %d%n", invalid);
        System.out.printf(Locale.ROOT, "nits_per_commit: %.4f%n", nits / (double) commits);
        System.out.printf(Locale.ROOT, "commits_with_comments: %.4f%n", spoken / (double) commits);
        System.out.printf(Locale.ROOT, "comments_per_commit: %.4f%n", comments / (double) commits);
    }
}
