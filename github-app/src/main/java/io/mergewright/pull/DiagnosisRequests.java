package io.mergewright.pull;

/** Port: who explains failed workflow runs. */
@FunctionalInterface
public interface DiagnosisRequests {
    /**
     * Asks for the runs of a head to be looked at.
     *
     * @param repository GitHub's number of it
     * @param name such as {@code acme/shop}
     * @param head full id
     */
    void ask(long repository, String name, long installation, String head);
}
