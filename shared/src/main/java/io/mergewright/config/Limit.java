package io.mergewright.config;

/** The most that may be used of something, in the unit of the field that holds it; {@link #NONE} limits nothing. */
public record Limit(long most) {
    public static final Limit NONE = new Limit(Long.MAX_VALUE);

    public Limit {
        if (most < 0) {
            throw new IllegalArgumentException("negative limit: " + most);
        }
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
