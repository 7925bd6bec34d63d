package io.mergewright.supervisor;

import io.mergewright.repair.Failure;
import io.mergewright.repair.model.EarlierTry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A failed build under repair.
 *
 * @param candidates in the order in which they were proposed; those that were tried say with what result
 * @param refused what models proposed and was not fit to be tried
 */
public record Repair(Failure failure, List<Candidate> candidates, List<EarlierTry> refused) {
    public Repair {
        candidates = List.copyOf(candidates);
        refused = List.copyOf(refused);
    }

    public static Repair of(Failure failure) {
        return new Repair(failure, List.of(), List.of());
    }

    Repair with(List<Candidate> all) {
        return new Repair(failure, all, refused);
    }

    Repair plus(Candidate candidate) {
        List<Candidate> all = new ArrayList<>(candidates);
        all.add(candidate);
        return with(all);
    }

    Repair refusing(EarlierTry refusal) {
        List<EarlierTry> all = new ArrayList<>(refused);
        all.add(refusal);
        return new Repair(failure, candidates, all);
    }

    Repair replacing(Candidate old, Candidate now) {
        List<Candidate> all = new ArrayList<>(candidates);
        all.set(all.indexOf(old), now);
        return with(all);
    }

    Repair postponing(Candidate candidate) {
        List<Candidate> all = new ArrayList<>(candidates);
        all.remove(candidate);
        all.add(candidate);
        return with(all);
    }

    /** The first that is not tried yet and that {@code wanted} describes. */
    Optional<Candidate> next(Predicate<Candidate> wanted) {
        return candidates.stream()
                .filter(candidate -> candidate.verification().isEmpty())
                .filter(wanted)
                .findFirst();
    }

    /** The one to use: what is published, else what a person may decide about, proven before not; empty when there is neither. */
    public Optional<Candidate> best() {
        return candidates.stream()
                .filter(candidate -> candidate.standing() < Candidate.WITHHELD)
                .min(Comparator.comparingInt(Candidate::standing));
    }

    /** Whether something is proven to mend the failure, other than taking back what began it. */
    public boolean isMended() {
        return candidates.stream().anyMatch(candidate -> candidate.isProven() && !candidate.isReversal());
    }

    /** Whether, besides, nobody has to tell if it is right: a changed expectation always passes. */
    boolean isMendedForSure() {
        return candidates.stream()
                .anyMatch(candidate -> candidate.isProven()
                        && !candidate.isReversal()
                        && candidate.fix().forPeople().isEmpty());
    }
}
