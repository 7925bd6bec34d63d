package io.mergewright.pull;

/**
 * A pull request, whatever its repository is called today.
 *
 * @param repository GitHub's number of it
 */
public record PullKey(long repository, int number) {
    public PullKey {
        if (repository < 1 || number < 1) {
            throw new IllegalArgumentException("no pull request: %d/%d".formatted(repository, number));
        }
    }

    /** Such as {@code 186853002/2}. */
    public String text() {
        return repository + "/" + number;
    }

    /** The inverse of {@link #text}. */
    static PullKey of(String text) {
        int slash = text.indexOf('/');
        return new PullKey(Long.parseLong(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }
}
