package io.mergewright.pull;

import io.mergewright.core.Fingerprint;
import io.mergewright.pull.KnownFinding.State;
import io.mergewright.store.Store;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes what others than reviewers suggest for a pull request, and holds it until a person has it published. Thread-safe. */
public final class HeldSuggestions {
    private final Findings findings;

    public HeldSuggestions(Store store, Clock clock) {
        this.findings = new Findings(store, clock);
    }

    /** Whether anything is held for {@code pull} that is about {@code head}. */
    public boolean has(PullKey pull, String head) {
        return findings.of(pull).stream()
                .anyMatch(one -> one.state() == State.HELD && one.head().equals(head));
    }

    /**
     * Holds {@code suggestions}, unless they are known in the pull request or dismissed in its repository.
     *
     * @param head the commit whose lines they are about
     */
    public void hold(PullKey pull, String head, List<HeldSuggestion> suggestions) {
        Set<Fingerprint> over = new HashSet<>(findings.dismissed(pull.repository()));
        findings.of(pull).stream()
                .filter(one -> one.isSaid() || one.head().equals(head))
                .forEach(one -> over.add(one.fingerprint()));
        findings.keep(
                pull,
                suggestions.stream()
                        .filter(one -> over.add(one.finding().fingerprint()))
                        .map(one -> KnownFinding.held(one.finding(), one.suggestion(), head))
                        .toList());
    }
}
