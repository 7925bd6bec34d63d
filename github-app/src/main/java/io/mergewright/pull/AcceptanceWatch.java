package io.mergewright.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.mergewright.acceptance.Acceptance;
import io.mergewright.acceptance.AcceptanceDetector;
import io.mergewright.acceptance.Afterlife;
import io.mergewright.acceptance.AfterlifeDetector;
import io.mergewright.acceptance.Anchor;
import io.mergewright.acceptance.CoAuthor;
import io.mergewright.acceptance.Facts;
import io.mergewright.acceptance.Facts.Recheck;
import io.mergewright.acceptance.Facts.Resolution;
import io.mergewright.acceptance.LedgerKinds;
import io.mergewright.acceptance.Part;
import io.mergewright.acceptance.PullRequest.Closed;
import io.mergewright.acceptance.PullRequest.Merged;
import io.mergewright.acceptance.PullRequest.Open;
import io.mergewright.acceptance.ShownSuggestion;
import io.mergewright.acceptance.Sighting;
import io.mergewright.acceptance.Verdict;
import io.mergewright.context.git.GitException;
import io.mergewright.context.git.GitRepository;
import io.mergewright.core.Fingerprint;
import io.mergewright.github.GitHubApp;
import io.mergewright.ledger.Event;
import io.mergewright.ledger.Event.Kind;
import io.mergewright.ledger.Ledger;
import io.mergewright.pull.KnownFinding.State;
import io.mergewright.pull.Publication.Subject;
import io.mergewright.pull.Threads.ReviewThread;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out what people did with what was said on a pull request, at every push and for good when it is merged, and tells the ledger.
 * Thread-safe.
 */
final class AcceptanceWatch {
    /** The fates of what was accepted. */
    static final Set<String> ACCEPTED =
            Set.of(Kind.ACCEPTED.label(), Kind.APPLIED_EXACTLY.label(), Kind.APPLIED_IN_MEANING.label());

    private static final String RIGHT = "RIGHT";

    private final GitHubApp app;
    private final Pulls pulls;
    private final Findings findings;
    private final Ledger ledger;
    private final Clock clock;

    AcceptanceWatch(GitHubApp app, Pulls pulls, Findings findings, Ledger ledger, Clock clock) {
        this.app = app;
        this.pulls = pulls;
        this.findings = findings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether there is anything of ours on {@code pull} that people could have done something with. */
    boolean isWorthIt(PullKey pull) {
        return findings.of(pull).stream().anyMatch(AcceptanceWatch::isShown);
    }

    private static boolean isShown(KnownFinding finding) {
        return finding.comment() > 0 && finding.side().equals(RIGHT);
    }

    /**
     * Looks at all that was said.
     *
     * @param present what checks still find at the head; empty when they did not look
     */
    void watch(Subject subject, GitRepository repository, Optional<Set<Fingerprint>> present) {
        List<KnownFinding> shown = findings.of(subject.key()).stream()
                .filter(AcceptanceWatch::isShown)
                .toList();
        List<String> heads = pulls.seen(subject.key(), subject.head());
        if (shown.isEmpty()) {
            return;
        }
        var people = new People(subject);
        var detector = new AcceptanceDetector(repository, people.bot(), standing(subject.pull(), heads, repository));
        for (KnownFinding finding : shown) {
            ShownSuggestion suggestion = suggestion(finding);
            Verdict verdict = detector.judge(suggestion, people.facts(finding, present));
            enter(subject, finding, verdict);
            if (subject.pull().merged()) {
                afterlife(subject, finding, suggestion, verdict, repository);
            }
        }
    }

    private static io.mergewright.acceptance.PullRequest standing(
            PullRequest pull, List<String> heads, GitRepository repository) {
        if (pull.merged()) {
            return new Merged(heads, pull.baseTip(), pull.mergeCommit());
        }
        String base = repository.resolve("refs/heads/" + pull.base());
        return pull.open() ? new Open(heads, base) : new Closed(heads, base);
    }

    private static ShownSuggestion suggestion(KnownFinding finding) {
        List<String> lines = Arrays.asList(finding.quoted().split("\n", -1));
        var anchor = new Anchor(
                finding.path(), finding.first(), finding.first() + lines.size() - 1, lines, List.of(), List.of());
        Part part = finding.replacement()
                .<Part>map(text ->
                        new Part.Change(anchor, text.isEmpty() ? List.of() : Arrays.asList(text.split("\n", -1))))
                .orElseGet(() -> new Part.Remark(anchor));
        return new ShownSuggestion(finding.suggestion(), finding.fingerprint(), finding.head(), List.of(part));
    }

    /** What is entered already is not entered again; at the merge the last word is said. */
    private void enter(Subject subject, KnownFinding finding, Verdict verdict) {
        boolean last = !subject.pull().open();
        List<Kind> kinds = LedgerKinds.of(verdict.acceptance(), last);
        String fate = kinds.isEmpty() ? "" : kinds.get(kinds.size() - 1).label();
        if (fate.equals(finding.fate()) || finding.fate().equals(Kind.REVERTED.label())) {
            return;
        }
        for (Kind kind : kinds) {
            append(finding, kind, subject.head(), detail(verdict));
        }
        findings.keep(subject.key(), List.of(finding.withFate(fate)));
    }

    private void append(KnownFinding finding, Kind kind, String at, String detail) {
        ledger.append(
                new Event(finding.suggestion(), kind.label() + ":" + at, kind, clock.instant(), "people", detail));
    }

    private static String detail(Verdict verdict) {
        return verdict.acceptance() + (verdict.notes().isEmpty() ? "" : "; " + String.join("; ", verdict.notes()));
    }

    private void afterlife(
            Subject subject,
            KnownFinding finding,
            ShownSuggestion suggestion,
            Verdict verdict,
            GitRepository repository) {
        List<Sighting> seen = seen(verdict.acceptance());
        if (seen.isEmpty() || !verdict.acceptance().isAcceptance()) {
            return;
        }
        try {
            String tip = repository.resolve("refs/heads/" + subject.pull().base());
            Afterlife after = new AfterlifeDetector(repository).judge(suggestion, seen, tip);
            for (Kind kind : LedgerKinds.of(after)) {
                append(finding, kind, tip, String.valueOf(after));
                findings.keep(subject.key(), List.of(finding.withFate(kind.label())));
            }
        } catch (GitException e) {
            // The branch is gone: nobody can take it back there.
            return;
        }
    }

    private static List<Sighting> seen(Acceptance acceptance) {
        if (acceptance instanceof Acceptance.AppliedByButton button) {
            return button.seen();
        }
        if (acceptance instanceof Acceptance.AppliedExactly exactly) {
            return exactly.seen();
        }
        return acceptance instanceof Acceptance.AppliedInMeaning meaning ? meaning.seen() : List.of();
    }

    /** What people said, by reactions and in threads. */
    private final class People {
        private final Map<Long, JsonNode> comments = new HashMap<>();
        private final Threads threads;
        private final Map<Long, ReviewThread> byComment;

        People(Subject subject) {
            subject.api()
                    .reviewComments()
                    .forEach(comment -> comments.put(comment.path("id").asLong(), comment));
            this.threads = new Threads(subject.api(), app.login());
            this.byComment = threads.byFirstComment();
        }

        /** GitHub enters the user behind the app, whose number stands in each of our comments. */
        CoAuthor bot() {
            String login = app.login();
            long id = comments.values().stream()
                    .filter(comment ->
                            comment.path("user").path("login").asText().equals(login))
                    .mapToLong(comment -> comment.path("user").path("id").asLong())
                    .findFirst()
                    .orElse(0);
            return new CoAuthor(login, "%d+%s@users.noreply.github.com".formatted(id, login));
        }

        Facts facts(KnownFinding finding, Optional<Set<Fingerprint>> present) {
            JsonNode reactions = comments.getOrDefault(finding.comment(), MissingNode.getInstance())
                    .path("reactions");
            return new Facts(
                    reactions.path("+1").asInt(),
                    reactions.path("-1").asInt(),
                    finding.state() == State.DISMISSED,
                    resolution(finding),
                    recheck(finding, present),
                    false,
                    ACCEPTED.contains(finding.fate()));
        }

        private Resolution resolution(KnownFinding finding) {
            ReviewThread thread = byComment.get(finding.comment());
            if (thread == null || !thread.resolved()) {
                return Resolution.NOT_RESOLVED;
            }
            return threads.isOurs(thread.resolvedBy()) ? Resolution.BY_US : Resolution.BY_PERSON;
        }
    }

    private static Recheck recheck(KnownFinding finding, Optional<Set<Fingerprint>> present) {
        if (present.isEmpty() || !finding.isSeenByChecks()) {
            return Recheck.NOT_LOOKED;
        }
        return present.get().contains(finding.fingerprint()) ? Recheck.STILL_THERE : Recheck.GONE;
    }
}
