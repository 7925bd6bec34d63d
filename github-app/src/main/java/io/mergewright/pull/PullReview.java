package io.mergewright.pull;

import io.mergewright.context.git.GitException;
import io.mergewright.core.Fingerprint;
import io.mergewright.github.GitHubApp;
import io.mergewright.mirror.Mirror;
import io.mergewright.mirror.MirrorException;
import io.mergewright.mirror.Mirrors;
import io.mergewright.review.CheckedChange;
import io.mergewright.review.Occasions.Facts;
import io.mergewright.review.Review;
import io.mergewright.review.ReviewFinding;
import io.mergewright.review.check.Checks;
import io.mergewright.runtime.AgentRuntime;
import io.mergewright.runtime.BranchReview;
import io.mergewright.runtime.CheckSets;
import io.mergewright.work.Attempt;
import io.mergewright.work.Postponed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Looks at one pull request, the newest head only: the whole flow from what is asked for to what people see. It may be begun anew at any
 * point; whatever was done already is found and not done twice. Thread-safe.
 */
final class PullReview {
    private static final Logger LOG = Logger.getLogger("io.mergewright.pull");

    private final GitHubApp app;
    private final Mirrors mirrors;
    private final AgentRuntime agents;
    private final CheckSets checks;
    private final Pulls pulls;
    private final ReviewCheckRun checkRun;
    private final Publication publication;
    private final AcceptanceWatch watch;
    private final Clock clock;

    PullReview(
            GitHubApp app,
            Mirrors mirrors,
            AgentRuntime agents,
            CheckSets checks,
            Pulls pulls,
            Publication publication,
            AcceptanceWatch watch,
            Clock clock) {
        this.app = app;
        this.mirrors = mirrors;
        this.agents = agents;
        this.checks = checks;
        this.pulls = pulls;
        this.checkRun = new ReviewCheckRun(pulls, clock);
        this.publication = publication;
        this.watch = watch;
        this.clock = clock;
    }

    /** Does what {@code row} asks for; where there is nothing to review, it still looks at what people did with what was said. */
    void look(PullRow row, Attempt attempt) {
        var api = new PullApi(
                app.installation(row.installation()), row.name(), row.key().number());
        api.pull().ifPresent(pull -> {
            publication.recover(row, api);
            if (isWanted(row, pull)) {
                review(row, pull, api, attempt);
            } else {
                sayReleased(row, pull, api);
                watch(row, pull, api);
            }
        });
        pulls.done(row);
    }

    private static boolean isWanted(PullRow row, PullRequest pull) {
        return pull.open() && !pull.archived() && isDue(row, pull);
    }

    private static boolean isDue(PullRow row, PullRequest pull) {
        return row.anew() || row.withHeld() || ((row.forced() || !row.paused()) && isNew(row, pull));
    }

    /** Another base makes another change of the same commits. */
    private static boolean isNew(PullRow row, PullRequest pull) {
        return !pull.head().equals(row.reviewed()) || !pull.base().equals(row.base());
    }

    private void review(PullRow row, PullRequest pull, PullApi api, Attempt attempt) {
        long run = checkRun.begin(api, row, pull.head());
        try (Content content = content(row, pull, api, attempt)) {
            var work = new Work(row, pull, api, run, attempt);
            Optional<String> against = checks.with(set -> review(work, content, set));
            against.ifPresent(reason -> checkRun.notReviewed(api, run, "Not reviewed", reason));
        }
    }

    /** Through the API only where the mirror fails again: it takes a call for each file. */
    private Content content(PullRow row, PullRequest pull, PullApi api, Attempt attempt) {
        try {
            return Content.of(mirror(row, pull), pull);
        } catch (MirrorException e) {
            if (attempt.number() == 1) {
                throw e;
            }
            LOG.log(Level.INFO, "read through the API: {0}", e.getMessage());
            return Content.of(new ApiCommits(api.client(), pull.repository()), pull);
        }
    }

    private void sayReleased(PullRow row, PullRequest pull, PullApi api) {
        if (pull.open() && !pull.archived()) {
            publication.sayReleased(new Publication.Subject(row, pull, api));
        }
    }

    private void watch(PullRow row, PullRequest pull, PullApi api) {
        if (!watch.isWorthIt(row.key())) {
            return;
        }
        try (Mirror mirror = mirror(row, pull)) {
            watch.watch(new Publication.Subject(row, pull, api), mirror.repository(), Optional.empty());
        }
    }

    private Mirror mirror(PullRow row, PullRequest pull) {
        return mirrors.fetch(new Mirrors.Wanted(
                row.key().repository(),
                pull.cloneUrl(),
                app.token(row.installation()),
                List.of("refs/heads/" + pull.base(), "refs/pull/" + pull.number() + "/head")));
    }

    private record Work(PullRow row, PullRequest pull, PullApi api, long checkRun, Attempt attempt) {}

    /** Why there is no review; empty when there is one. */
    private Optional<String> review(Work work, Content content, Checks set) {
        PullRow row = work.row();
        BranchReview branch = branch(work, content, set);
        var against = branch.settings().occasions().reasonAgainst(facts(work.pull()));
        if (against.isPresent() && !row.forced()) {
            return against;
        }
        CheckedChange checked = branch.look();
        continues(work);
        Optional<String> last = isWhole(row, work.pull()) ? Optional.empty() : content.earlier(row.reviewed());
        var since = branch.since(last);
        var request = branch.request(
                checked, since, work.pull().purpose(), work.pull().repository());
        var outcome = agents.review(request);
        Review review = outcome.state().review(branch.settings().limits());
        continues(work);
        if (!isCurrent(work)) {
            checkRun.notReviewed(work.api(), work.checkRun(), "Outdated", "Newer commits are reviewed instead.");
            throw new Postponed("the head has moved", clock.instant());
        }
        var subject = new Publication.Subject(row, work.pull(), work.api());
        content.keep(work.pull().head());
        Set<Fingerprint> present = fingerprints(checked);
        content.repository().ifPresent(git -> watch.watch(subject, git, Optional.of(present)));
        boolean held = publication.publish(subject, checked.findings(), review, outcome.handling());
        checkRun.done(work.api(), work.checkRun(), review, new ReviewCheckRun.Rest(last.isPresent(), held));
        pulls.reviewed(row, work.pull());
        return Optional.empty();
    }

    /** Whether there is nothing that a difference could be told to. */
    private static boolean isWhole(PullRow row, PullRequest pull) {
        return row.anew() || row.withHeld() || !pull.base().equals(row.base());
    }

    private static Set<Fingerprint> fingerprints(CheckedChange checked) {
        return checked.findings().stream().map(ReviewFinding::fingerprint).collect(Collectors.toSet());
    }

    /** What was fetched may be newer than what was asked about. */
    private BranchReview branch(Work work, Content content, Checks set) {
        try {
            return new BranchReview(content.commits(), content.target(), content.head(), set);
        } catch (GitException e) {
            if (isCurrent(work)) {
                throw e;
            }
            throw new Postponed("the head has moved", clock.instant());
        }
    }

    private static boolean isCurrent(Work work) {
        return work.api()
                .pull()
                .filter(now -> now.open() && now.head().equals(work.pull().head()))
                .isPresent();
    }

    private void continues(Work work) {
        if (work.attempt().isStopping()) {
            throw new Postponed("this process ends", clock.instant());
        }
    }

    private static Facts facts(PullRequest pull) {
        return new Facts(
                pull.draft(),
                pull.byBot(),
                pull.title(),
                pull.labels().stream()
                        .map(label -> label.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                pull.files());
    }
}
