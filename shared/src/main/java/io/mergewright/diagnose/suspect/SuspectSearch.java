package io.mergewright.diagnose.suspect;

import io.mergewright.diagnose.Diagnosis;
import io.mergewright.log.LogWindow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Ranks the parts of a change by how the log links them to the failure. Start reading here: a change is taken apart into
 * {@link Candidates}, {@link ClueReader} collects what the failure names, and each {@link Link} says what it sees between the two.
 * Immutable and deterministic.
 */
public final class SuspectSearch {
    private static final int MOST_SUSPECTS = 50;
    private static final double ONLY_CHANGE = 0.1;

    /**
     * The suspects among {@code changes}, which led from a green build to the one that {@code diagnosis} is about.
     *
     * @param changes newest first
     * @param log of the failed build, of which {@code diagnosis} was made
     */
    public Suspects among(List<Change> changes, Diagnosis diagnosis, LogWindow log) {
        if (!diagnosis.failed()) {
            return new Suspects(Suspects.Outcome.NO_FAILURE, List.of());
        }
        var candidates = Candidates.of(changes);
        var clues = ClueReader.read(diagnosis, log);
        var links = links(candidates, clues);
        boolean alone = candidates.size() == 1
                && changes.stream().allMatch(change -> change.files().notices().isEmpty());
        return Suspects.of(candidates.stream()
                .flatMap(candidate -> suspect(candidate, clues, links, alone).stream())
                .sorted(Comparator.comparing(Suspect::isLinked)
                        .thenComparingDouble(Suspect::score)
                        .reversed())
                .limit(MOST_SUSPECTS)
                .toList());
    }

    private static List<Link> links(List<Candidate> candidates, Clues clues) {
        return List.of(
                new PlaceLink(),
                new TestLink(),
                new SourceClassLink(),
                new SymbolLink(candidates, clues),
                new GoneFileLink(),
                new BuildFileLink(),
                StrongestLink.of(new CoordinateLink(), new LibraryClassLink(), new WordsLink(clues)),
                new SpelledNameLink(),
                new BomLink(),
                new BroughtLibraryLink(),
                new FetchedLink());
    }

    /** Empty for what nothing speaks against, unless there is nothing else. */
    private static Optional<Suspect> suspect(Candidate candidate, Clues clues, List<Link> links, boolean alone) {
        List<Reason> reasons = new ArrayList<>();
        links.forEach(link -> link.between(candidate, clues).ifPresent(reasons::add));
        if (alone) {
            reasons.add(new Reason(Basis.CIRCUMSTANCE, ONLY_CHANGE, "it is the only change"));
        }
        if (!alone && reasons.stream().noneMatch(Reason::isEvidence)) {
            return Optional.empty();
        }
        reasons.sort(Comparator.comparing(Reason::isEvidence)
                .thenComparingDouble(Reason::weight)
                .reversed());
        return Optional.of(
                new Suspect(candidate.commit(), candidate.path(), candidate.part(), score(reasons), reasons));
    }

    private static double score(List<Reason> reasons) {
        double unlikely = 1;
        for (Reason reason : reasons) {
            unlikely *= 1 - reason.weight();
        }
        return 1 - unlikely;
    }
}
