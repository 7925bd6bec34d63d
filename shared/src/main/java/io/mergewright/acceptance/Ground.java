package io.mergewright.acceptance;

import io.mergewright.acceptance.Part.Remark;

/**
 * What later texts are compared with: the file as it was shown, or as it would read if only the branch to merge into had moved on.
 *
 * @param altered that branch changed the lines of the anchor
 * @param fixed it made the proposed change, exactly or in meaning
 */
record Ground(Lines lines, Span anchor, boolean altered, boolean fixed) {
    static Ground asShown(Lines lines, Span anchor) {
        return new Ground(lines, anchor, false, false);
    }

    /** {@code moved} is the file with what the branch to merge into changed. */
    static Ground moved(Lines shown, Span anchor, Part part, Lines moved) {
        var way = Comparison.of(shown, anchor, moved);
        boolean altered = !way.isSame();
        boolean fixed = way.outcome(part).isApplied();
        return new Ground(moved, Alignment.ofLines(shown, moved).span(anchor), altered || fixed, fixed);
    }

    /** Whether {@code later} has at this place what the branch to merge into made of it. */
    boolean isKeptIn(Lines later) {
        return altered && Comparison.of(lines, anchor, later).isSame();
    }

    Outcome outcome(Part part, Lines later) {
        var replaced = fixed ? new Remark(part.anchor()) : part;
        return Comparison.of(lines, anchor, later).outcome(replaced);
    }
}
