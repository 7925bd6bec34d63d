package io.mergewright.cli;

import io.mergewright.context.git.GitException;
import io.mergewright.context.git.GitRepository;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diff.DiffException;
import io.mergewright.diff.UnifiedDiff;
import io.mergewright.pmd.Pmd;
import io.mergewright.pmd.PmdLimits;
import io.mergewright.review.RepositorySettings;
import io.mergewright.review.Review;
import io.mergewright.review.ReviewLimits;
import io.mergewright.review.Reviewer;
import io.mergewright.review.ShippedChecks;
import io.mergewright.review.Since;
import io.mergewright.review.change.ChangeReader;
import io.mergewright.review.change.DiffSources;
import io.mergewright.review.change.Side;
import io.mergewright.review.check.Checks;
import io.mergewright.review.check.Severity;
import io.mergewright.review.model.Brief;
import io.mergewright.review.report.GitHubReview;
import io.mergewright.review.report.ReviewJson;
import io.mergewright.review.report.ReviewMarkdown;
import io.mergewright.review.report.ReviewSarif;
import io.mergewright.review.report.ReviewText;
import io.mergewright.runtime.BranchReview;
import io.mergewright.runtime.CommitReader;
import io.mergewright.runtime.ProgramVersion;
import io.mergewright.runtime.ReviewRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reviews what a branch changes. */
@Command(
        name = "review",
        description = "Reviews what a branch changes, as the GitHub App will.",
        sortOptions = false,
        addMethodSubcommands = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:reviewed, whatever was found",
            "1:with --fail-on: a comment is at least that severe",
            "2:wrong usage, or a repository, commit or diff that cannot be used",
            "4:an error inside mergewright, or its output could not be written"
        })
final class ReviewCommand implements Callable<Integer> {
    /** How a review is printed. */
    enum ReviewFormat {
        TEXT,
        JSON,
        MARKDOWN,
        SARIF,
        GITHUB;

        /** As users write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String FRAGMENTS =
            "--deep needs whole files, of which a diff shows only parts: PMD did not look at anything.";

    @Spec
    private CommandSpec spec;

    @Option(names = "--repo", paramLabel = "PATH", description = "The git repository (default: here).")
    private Path repository = Path.of("");

    @Option(
            names = "--base",
            paramLabel = "REV",
            description = "Where the change is to go (default: ${DEFAULT-VALUE}).")
    private String base = "main";

    @Option(names = "--head", paramLabel = "REV", description = "The change (default: ${DEFAULT-VALUE}).")
    private String head = "HEAD";

    @Option(
            names = "--diff",
            paramLabel = "FILE",
            description = "Review this unified diff instead, without a repository.")
    private @Nullable Path diff;

    @Option(
            names = "--since",
            paramLabel = "REV",
            description = "The change as it was reviewed last: say only what is new.")
    private @Nullable String since;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); github is the body of its"
                    + " call that creates a review.")
    private ReviewFormat format = ReviewFormat.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "End with 1 when a comment is at least that severe: error, warning or info.")
    private @Nullable Severity failOn;

    @Option(
            names = "--max-comments",
            paramLabel = "N",
            description = "The most comments (default: what the repository says, or " + ReviewLimits.COMMENTS + ").")
    private @Nullable Integer maxComments;

    @Option(
            names = "--deep",
            description =
                    "Look at Java also with rules of PMD, before and after the change. Takes some seconds more, and needs a"
                            + " repository.")
    private boolean deep;

    @Mixin
    private final ConfigOptions config;

    @Option(names = "--no-model", description = "Review by checks alone, whatever models are configured.")
    private boolean noModel;

    @Option(
            names = "--workflow",
            paramLabel = "NAME",
            description = "The repository, for budgets and statistics (default: ${DEFAULT-VALUE}).")
    private String workflow = "local";

    private final Rules rules;

    ReviewCommand(Rules rules, ConfigOptions config) {
        this.rules = rules;
        this.config = config;
    }

    @Override
    public Integer call() {
        if (maxComments != null && maxComments < 0) {
            throw new ParameterException(spec.commandLine(), "--max-comments must not be negative");
        }
        var analyses = diff == null ? analyses() : List.<Pmd>of();
        var checks = CompletableFuture.supplyAsync(() -> ShippedChecks.load().with(analyses));
        LibraryGit.readOnly();
        var configuration = config.ifAny(err()).map(all -> noModel ? all.withoutModels() : all);
        try (var reviews = LocalReview.of(configuration, () -> new Diagnoser(rules.book()), err())) {
            return diff == null ? ofRepository(reviews, checks) : ofDiff(diff, reviews, checks);
        }
    }

    private int tell(Review review, Optional<String> reviewed) {
        print(written(review, reviewed));
        return fails(review) ? ExitCode.BUILD_FAILED : ExitCode.DONE;
    }

    /** Without a repository: only the lines that the difference shows are known. */
    private int ofDiff(Path file, LocalReview reviews, CompletableFuture<Checks> checks) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            var set = UnifiedDiff.read(bytes);
            if (set.files().isEmpty() && bytes.length > 0) {
                throw CommandException.unusable(file + ": no unified diff in it", null);
            }
            var change = new ChangeReader(DiffSources.of(set, Side.LEFT), DiffSources.of(set, Side.RIGHT), path -> true)
                    .read(set);
            var settings = RepositorySettings.usual();
            var checked = reviewer(checks, settings).look(deep ? change.withNote(FRAGMENTS) : change);
            var request = new ReviewRequest(checked, Since.NEVER, Brief.none(), settings, "", workflow);
            return tell(reviews.review(request, limits(settings)), Optional.empty());
        } catch (IOException e) {
            throw CommandException.unusable(file + ": cannot be read", e);
        } catch (DiffException e) {
            throw CommandException.unusable(file + ": " + e.getMessage(), e);
        }
    }

    private static Reviewer reviewer(CompletableFuture<Checks> checks, RepositorySettings settings) {
        return new Reviewer(checks.join().plus(settings.checks()), settings.limits());
    }

    private ReviewLimits limits(RepositorySettings settings) {
        return maxComments == null ? settings.limits() : settings.limits().withComments(maxComments);
    }

    private int ofRepository(LocalReview reviews, CompletableFuture<Checks> checks) {
        try (var opened = GitRepository.open(repository)) {
            String reviewed = opened.resolve(head);
            String target = opened.resolve(base);
            Optional<String> last = Optional.ofNullable(since).map(opened::resolve);
            var branch = new BranchReview(CommitReader.of(opened), target, reviewed, checks.join());
            branch.settings().notes().forEach(note -> ErrorLines.print(err(), "note: " + note));
            String purpose = reviews.asksModels() ? branch.purpose() : "";
            var request = branch.request(branch.look(), branch.since(last), purpose, workflow);
            return tell(reviews.review(request, limits(branch.settings())), Optional.of(reviewed));
        } catch (GitException e) {
            throw CommandException.unusable(String.valueOf(e.getMessage()), e);
        }
    }

    private List<Pmd> analyses() {
        if (!deep) {
            return List.of();
        }
        var pmd = new Pmd(PmdLimits.usual(), Clock.systemUTC());
        pmd.warmUp();
        return List.of(pmd);
    }

    private String written(Review review, Optional<String> reviewed) {
        return switch (format) {
            case TEXT -> ReviewText.of(review);
            case JSON -> ReviewJson.of(review);
            case MARKDOWN -> ReviewMarkdown.of(review);
            case SARIF -> ReviewSarif.of(review, ProgramVersion.number());
            case GITHUB -> GitHubReview.of(review, reviewed);
        };
    }

    private boolean fails(Review review) {
        return failOn != null
                && review.comments().stream()
                        .anyMatch(finding -> finding.check().severity().compareTo(failOn) <= 0);
    }

    private void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
