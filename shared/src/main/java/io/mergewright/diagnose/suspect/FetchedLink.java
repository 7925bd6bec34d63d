package io.mergewright.diagnose.suspect;

import java.util.Optional;

/** The build fetched the new version: the change was in effect, which says nothing about the failure. */
final class FetchedLink implements Link {
    private static final double IN_EFFECT = 0.02;

    @Override
    public Optional<Reason> between(Candidate candidate, Clues clues) {
        boolean fetched = candidate.dependency().stream()
                .flatMap(change -> Artifacts.of(change, clues).stream())
                .anyMatch(artifact -> clues.fetches().has(artifact));
        return fetched
                ? Optional.of(new Reason(Basis.CIRCUMSTANCE, IN_EFFECT, "the build fetched the new version"))
                : Optional.empty();
    }
}
