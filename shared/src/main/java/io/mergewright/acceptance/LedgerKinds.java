package io.mergewright.acceptance;

import io.mergewright.acceptance.Acceptance.AppliedByButton;
import io.mergewright.acceptance.Acceptance.AppliedExactly;
import io.mergewright.acceptance.Acceptance.AppliedInMeaning;
import io.mergewright.acceptance.Acceptance.CannotTell;
import io.mergewright.acceptance.Acceptance.Ignored;
import io.mergewright.acceptance.Acceptance.Rejected;
import io.mergewright.acceptance.Acceptance.Superseded;
import io.mergewright.acceptance.Acceptance.Touched;
import io.mergewright.acceptance.Acceptance.Untouched;
import io.mergewright.ledger.Event.Kind;
import java.util.List;
import java.util.Optional;

/** Which events of the ledger an answer stands for; the one place that says so. */
public final class LedgerKinds {
    private LedgerKinds() {}

    /**
     * In the order in which they are to be entered; empty where there is nothing to enter. What was applied and taken back is
     * entered as reverted, which the ledger heeds only where it has it as accepted.
     *
     * @param last whether this is the evaluation at the merge, after which what is only touched counts as not answered
     */
    public static List<Kind> of(Acceptance acceptance, boolean last) {
        if (acceptance instanceof Touched touched) {
            return touched(touched, last);
        }
        return single(acceptance).map(List::of).orElse(List.of());
    }

    /** What a look at the default branch after the merge stands for. */
    public static List<Kind> of(Afterlife afterlife) {
        return afterlife instanceof Afterlife.Reverted ? List.of(Kind.REVERTED) : List.of();
    }

    private static List<Kind> touched(Touched touched, boolean last) {
        if (touched.undone()) {
            return last ? List.of(Kind.TOUCHED, Kind.REVERTED, Kind.IGNORED) : List.of(Kind.TOUCHED, Kind.REVERTED);
        }
        return last ? List.of(Kind.TOUCHED, Kind.IGNORED) : List.of(Kind.TOUCHED);
    }

    private static Optional<Kind> single(Acceptance acceptance) {
        if (acceptance instanceof AppliedByButton) {
            return Optional.of(Kind.ACCEPTED);
        } else if (acceptance instanceof AppliedExactly) {
            return Optional.of(Kind.APPLIED_EXACTLY);
        } else if (acceptance instanceof AppliedInMeaning) {
            return Optional.of(Kind.APPLIED_IN_MEANING);
        } else if (acceptance instanceof Rejected) {
            return Optional.of(Kind.REJECTED);
        } else if (acceptance instanceof Ignored) {
            return Optional.of(Kind.IGNORED);
        } else if (acceptance instanceof Superseded) {
            return Optional.of(Kind.SUPERSEDED);
        } else if (acceptance instanceof Untouched || acceptance instanceof CannotTell) {
            return Optional.empty();
        }
        throw new IllegalArgumentException("no kind of event for " + acceptance);
    }
}
