package io.mergewright.repair.model;

import io.mergewright.repair.Fix;

/** What came of asking a model for a patch. */
public sealed interface Offer {
    /** A patch that fits the sources; nobody has tried it. */
    record Made(Fix fix) implements Offer {}

    /** A patch that is not fit to be tried. */
    record Refused(EarlierTry refused) implements Offer {}

    /** No patch: there is nothing to show to a model, or it does not know either. */
    record None(String why) implements Offer {}
}
