package io.mergewright.ledger.report;

import io.mergewright.ledger.Tally;

/**
 * How much time suggestions are taken to save and to cost, in minutes. They are guesses of whoever set them, and printed beside every
 * sum that comes of them.
 *
 * @param perAccepted saved by one that is accepted
 * @param perShown spent reading one that is shown, whatever becomes of it
 */
public record Assumptions(double perAccepted, double perShown) {
    /** What is saved all in all; below 0 when reading cost more than it gave. */
    public double minutesSaved(Tally tally) {
        return tally.answers().accepted() * perAccepted - tally.funnel().shown() * perShown;
    }
}
