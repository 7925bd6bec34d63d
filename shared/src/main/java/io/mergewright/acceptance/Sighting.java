package io.mergewright.acceptance;

/**
 * Where it can be seen what became of a suggestion.
 *
 * @param firstLine 1-based
 * @param lastLine 1-based, inclusive; one less than {@code firstLine} where nothing stands now
 */
public record Sighting(String commit, String path, int firstLine, int lastLine) {
    public Sighting {
        if (firstLine < 1 || lastLine < firstLine - 1) {
            throw new IllegalArgumentException("bad range %s:%d-%d".formatted(path, firstLine, lastLine));
        }
    }

    @Override
    public String toString() {
        return "%s:%d-%d at %s".formatted(path, firstLine, lastLine, commit);
    }
}
