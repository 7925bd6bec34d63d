package io.mergewright.pages.suggestion;

import io.mergewright.ledger.Grounds;
import io.mergewright.ledger.report.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A suggestion with all that is known of it.
 *
 * @param diff the proposed change as a unified diff, or words where there is no change
 * @param confidence as the gate gave it, a probability
 * @param rawConfidence before calibration
 * @param reasons for the confidence
 * @param quotes lines that led to it
 * @param trace id of the trace of the handling that came up with it; may be empty
 * @param place where it is in a pull request
 * @param commitLink on GitHub; may be empty
 * @param decision that holds, or has failed
 */
public record ShownSuggestion(
        String id,
        String title,
        String state,
        String repository,
        String job,
        String commit,
        String commitLink,
        String category,
        String agent,
        String source,
        String model,
        String prompt,
        Instant at,
        double confidence,
        double rawConfidence,
        long microDollars,
        String diff,
        List<String> reasons,
        List<Grounds.Quote> quotes,
        List<String> checked,
        List<String> notChecked,
        String trace,
        Optional<ShownPlace> place,
        Optional<ShownDecision> decision,
        List<ShownEvent> events) {

    /**
     * Where a suggestion is in a pull request.
     *
     * @param state held, leaving, said or dismissed
     * @param replacement of the lines; absent where there is none
     * @param link on GitHub; may be empty
     */
    public record ShownPlace(
            int pullRequest,
            String path,
            int firstLine,
            int lastLine,
            String quoted,
            Optional<String> replacement,
            String state,
            String link) {}

    /** What happened, and who did it. */
    public record ShownEvent(String kind, String words, Instant at, String actor, String detail) {}

    /** Whether there is a change, and not only words. */
    public boolean changes() {
        return diff.startsWith("--- ") || diff.startsWith("diff --git ");
    }

    /** The lines of the change. */
    public List<DiffLine> diffLines() {
        return DiffLine.of(diff.lines().toList());
    }

    /** In percent. */
    public String sure() {
        return Words.percent(confidence);
    }

    /** In percent. */
    public String raw() {
        return Words.percent(rawConfidence);
    }

    /** In dollars. */
    public String cost() {
        return Words.dollars(microDollars);
    }

    /** The first characters of the commit. */
    public String shortCommit() {
        return commit.length() > 10 ? commit.substring(0, 10) : commit;
    }

    /** Whether a person decides about it here and now. */
    public boolean waiting() {
        boolean open = decision.isEmpty() || decision.get().failed() || nobodyHolds();
        return open
                && (state.equals("queued")
                        || decision.filter(ShownDecision::failed).isPresent());
    }

    private boolean nobodyHolds() {
        return decision.filter(one -> one.snoozed() && one.secondsLeft() == 0).isPresent();
    }

    /** The change of the lines as it is, for whoever edits it; empty where there is none. */
    public String change() {
        return place.flatMap(ShownPlace::replacement).orElse("");
    }

    /** Whether the change can be edited. */
    public boolean editable() {
        return place.flatMap(ShownPlace::replacement).isPresent();
    }
}
