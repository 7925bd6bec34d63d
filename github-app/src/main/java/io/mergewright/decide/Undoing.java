package io.mergewright.decide;

/** What came of a wish to undo. */
public sealed interface Undoing {
    /** It is as if it had never been decided. */
    record Undone(Decided decided) implements Undoing {}

    /** It has taken effect. */
    record TooLate(Decided decided) implements Undoing {}

    /** Another person has decided, and only that person or an administrator undoes it. */
    record Foreign(Decided decided) implements Undoing {}

    /** Nobody has decided. */
    record Nothing() implements Undoing {}
}
