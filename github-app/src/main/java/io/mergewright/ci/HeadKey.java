package io.mergewright.ci;

/**
 * A commit whose workflow runs are looked at.
 *
 * @param repository GitHub's number of it
 * @param head full id
 */
public record HeadKey(long repository, String head) {
    public HeadKey {
        if (repository < 1 || !head.matches("[0-9a-f]{40,64}")) {
            throw new IllegalArgumentException("no head: %d/%s".formatted(repository, head));
        }
    }

    String text() {
        return repository + "/" + head;
    }

    /** The inverse of {@link #text}. */
    static HeadKey of(String text) {
        int slash = text.indexOf('/');
        return new HeadKey(Long.parseLong(text.substring(0, slash)), text.substring(slash + 1));
    }
}
