package io.mergewright.log;

/** Gets the decoded bytes of a log while it is read. */
@FunctionalInterface
public interface LogCopy {
    LogCopy NONE = (bytes, from, to) -> {};

    /** Some more, from {@code from} to {@code to} (exclusive); the array is used again afterwards. */
    void add(byte[] bytes, int from, int to);

    /** Both one after the other. */
    default LogCopy and(LogCopy other) {
        return (bytes, from, to) -> {
            add(bytes, from, to);
            other.add(bytes, from, to);
        };
    }
}
