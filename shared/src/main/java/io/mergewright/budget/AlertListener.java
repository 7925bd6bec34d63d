package io.mergewright.budget;

/** Is told once per window and threshold, by whichever process crossed it. */
@FunctionalInterface
public interface AlertListener {
    void crossed(Alert alert);
}
