package io.mergewright.pull;

import io.mergewright.core.Fingerprint;
import io.mergewright.github.GitHubApp;
import io.mergewright.ledger.Event;
import io.mergewright.ledger.Ledger;
import io.mergewright.pull.KnownFinding.State;
import io.mergewright.review.Review;
import io.mergewright.review.ReviewFinding;
import io.mergewright.runtime.SuggestionId;
import io.mergewright.store.StoreException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Puts a review on the pull request: nothing that was said or dismissed before, one review with all comments, own threads closed whose
 * finding is gone, one summary. Thread-safe.
 */
final class Publication {
    private static final Logger LOG = Logger.getLogger("io.mergewright.pull");

    private final GitHubApp app;
    private final Pulls pulls;
    private final Findings findings;
    private final Releases releases;
    private final Ledger ledger;
    private final Clock clock;

    Publication(GitHubApp app, Pulls pulls, Findings findings, Releases releases, Ledger ledger, Clock clock) {
        this.app = app;
        this.pulls = pulls;
        this.findings = findings;
        this.releases = releases;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What is published upon. */
    record Subject(PullRow row, PullRequest pull, PullApi api) {
        PullKey key() {
            return row.key();
        }

        String head() {
            return pull.head();
        }
    }

    /**
     * Publishes {@code review}.
     *
     * @param seen all that checks see, whenever it came in
     * @param handling that the review came from
     * @return whether anything is held for a person now
     */
    boolean publish(Subject subject, List<ReviewFinding> seen, Review review, String handling) {
        List<KnownFinding> known = findings.of(subject.key());
        List<KnownFinding> toSay = new ArrayList<>(fresh(subject, known, review.comments(), handling));
        List<KnownFinding> held = new ArrayList<>(fresh(subject, known, review.held(), handling));
        knownBefore(held, review.held(), handling);
        held.addAll(stillHeld(subject, known, held, toSay, seen));
        if (subject.row().withHeld()) {
            toSay.addAll(released(subject, known, held));
        }
        List<KnownFinding> letGo = letGo(subject, known, held, toSay);
        toSay.addAll(letGo);
        say(subject, toSay);
        giveWay(subject, known, held);
        List<KnownFinding> left = subject.row().withHeld() ? List.of() : without(held, letGo);
        findings.hold(subject.key(), subject.head(), left);
        closeGone(subject, known, seen.stream().map(ReviewFinding::fingerprint).collect(Collectors.toSet()));
        new Summary(pulls).update(subject, review);
        return !left.isEmpty();
    }

    /** What was neither said in this pull request nor dismissed in this repository. */
    private List<KnownFinding> fresh(
            Subject subject, List<KnownFinding> known, List<ReviewFinding> found, String handling) {
        Set<Fingerprint> over = new HashSet<>(findings.dismissed(subject.key().repository()));
        known.stream().filter(KnownFinding::isSaid).forEach(one -> over.add(one.fingerprint()));
        return found.stream()
                .filter(finding -> over.add(finding.fingerprint()))
                .map(finding -> KnownFinding.held(finding, SuggestionId.of(handling, finding), subject.head()))
                .toList();
    }

    /** What a person has let go: what is held now, and what was held of the same head. */
    private List<KnownFinding> released(Subject subject, List<KnownFinding> known, List<KnownFinding> held) {
        List<KnownFinding> released = new ArrayList<>(held);
        Set<Fingerprint> now = held.stream().map(KnownFinding::fingerprint).collect(Collectors.toSet());
        known.stream()
                .filter(one -> one.state() == State.HELD
                        && one.head().equals(subject.head())
                        && !now.contains(one.fingerprint()))
                .forEach(released::add);
        released.forEach(one -> ledger.append(new Event(
                one.suggestion(), "released", Event.Kind.PUBLISHED, clock.instant(), "person", "held no longer")));
        return released;
    }

    /** Says what a person has let go of what is held of this head, which was reviewed already. */
    void sayReleased(Subject subject) {
        if (releases.of(subject.key()).isEmpty()) {
            return;
        }
        say(subject, letGo(subject, findings.of(subject.key()), List.of(), List.of()));
    }

    /** What was held of older heads and is there still, though it came in before: it is asked about as before, where it stands now. */
    private static List<KnownFinding> stillHeld(
            Subject subject,
            List<KnownFinding> known,
            List<KnownFinding> held,
            List<KnownFinding> said,
            List<ReviewFinding> seen) {
        Set<Fingerprint> over = fingerprints(held);
        over.addAll(fingerprints(said));
        return known.stream()
                .filter(one -> one.state() == State.HELD
                        && !one.head().equals(subject.head())
                        && !over.contains(one.fingerprint()))
                .flatMap(one -> seen.stream()
                        .filter(now -> now.fingerprint().equals(one.fingerprint()))
                        .limit(1)
                        .map(now -> one.at(now, subject.head())))
                .toList();
    }

    /** What was held of older heads waits no longer: it is held anew, or gone. What a person has let go is told of by whoever did that. */
    private void giveWay(Subject subject, List<KnownFinding> known, List<KnownFinding> held) {
        Map<Fingerprint, String> anew =
                held.stream().collect(Collectors.toMap(KnownFinding::fingerprint, KnownFinding::suggestion));
        known.stream()
                .filter(one -> one.state() == State.HELD
                        && !one.head().equals(subject.head())
                        && !one.suggestion().equals(anew.get(one.fingerprint())))
                .forEach(one -> supersede(
                        one.suggestion(),
                        anew.getOrDefault(one.fingerprint(), "not found any more in the newest commit")));
    }

    /** What was said or dismissed before is not asked about once more. */
    private void knownBefore(List<KnownFinding> held, List<ReviewFinding> found, String handling) {
        Set<Fingerprint> fresh = fingerprints(held);
        found.stream()
                .filter(one -> !fresh.contains(one.fingerprint()))
                .forEach(one -> supersede(SuggestionId.of(handling, one), "said or dismissed before"));
    }

    /** A ledger that is switched off knows nothing of it. */
    private void supersede(String suggestion, String by) {
        try {
            ledger.append(
                    new Event(suggestion, "superseded", Event.Kind.SUPERSEDED, clock.instant(), "mergewright", by));
        } catch (StoreException e) {
            LOG.log(Level.FINE, "the ledger lacks an entry: {0}", e.getMessage());
        }
    }

    /** What a person has let go alone, in the words that the person wants, as it is held now. */
    private List<KnownFinding> letGo(
            Subject subject, List<KnownFinding> known, List<KnownFinding> held, List<KnownFinding> said) {
        List<Release> all = releases.of(subject.key());
        if (all.isEmpty()) {
            return List.of();
        }
        Set<Fingerprint> over = fingerprints(said);
        over.addAll(fingerprints(held));
        List<KnownFinding> candidates = new ArrayList<>(without(held, said));
        known.stream()
                .filter(one ->
                        one.state() == State.HELD && one.head().equals(subject.head()) && over.add(one.fingerprint()))
                .forEach(candidates::add);
        return candidates.stream()
                .filter(one -> all.stream().anyMatch(release -> release.isAbout(one)))
                .toList();
    }

    /** In the words of a person where a person has edited it. */
    private List<KnownFinding> inWords(Subject subject, List<KnownFinding> toSay) {
        List<Release> all = releases.of(subject.key());
        return toSay.stream()
                .map(one -> all.stream()
                        .filter(release -> release.isAbout(one))
                        .findFirst()
                        .map(release -> release.of(one))
                        .orElse(one))
                .toList();
    }

    private static List<KnownFinding> without(List<KnownFinding> all, List<KnownFinding> some) {
        Set<Fingerprint> left = fingerprints(some);
        return all.stream().filter(one -> !left.contains(one.fingerprint())).toList();
    }

    private static Set<Fingerprint> fingerprints(List<KnownFinding> findings) {
        return findings.stream().map(KnownFinding::fingerprint).collect(Collectors.toCollection(HashSet::new));
    }

    private void say(Subject subject, List<KnownFinding> chosen) {
        if (chosen.isEmpty()) {
            return;
        }
        List<KnownFinding> toSay = inWords(subject, chosen);
        String mark = subject.row().mark(subject.head());
        findings.keep(
                subject.key(),
                toSay.stream().map(one -> one.as(State.ANNOUNCED, 0)).toList());
        pulls.announce(subject.row(), mark);
        var post = new ReviewPost(subject.api(), subject.head(), mark);
        findings.keep(subject.key(), post.post(toSay));
    }

    /**
     * Finds out whether the review is on GitHub that a process was about to post before it died, whatever the head was then: what stands
     * there was said, and nothing else was.
     */
    void recover(PullRow row, PullApi api) {
        if (!row.mayBePosted()) {
            return;
        }
        List<KnownFinding> announced = findings.of(row.key()).stream()
                .filter(one -> one.state() == State.ANNOUNCED)
                .toList();
        findings.keep(
                row.key(),
                ReviewPost.find(api, row.announced(), app.login(), announced)
                        .orElseGet(() -> announced.stream()
                                .map(one -> one.as(State.HELD, 0))
                                .toList()));
        pulls.announce(row, "");
    }

    /** Closes own threads whose finding is gone and where nobody answered; never another's. */
    private void closeGone(Subject subject, List<KnownFinding> known, Set<Fingerprint> present) {
        List<KnownFinding> gone = known.stream()
                .filter(one ->
                        one.state() == State.POSTED && one.isSeenByChecks() && !present.contains(one.fingerprint()))
                .toList();
        if (gone.isEmpty()) {
            return;
        }
        var threads = new Threads(subject.api(), app.login());
        Map<Long, Threads.ReviewThread> byComment = threads.byFirstComment();
        for (KnownFinding one : gone) {
            Threads.ReviewThread thread = byComment.get(one.comment());
            if (thread != null && !thread.resolved() && !thread.answered() && threads.resolve(thread)) {
                findings.keep(subject.key(), List.of(one.as(State.RESOLVED, one.comment())));
            }
        }
    }
}
