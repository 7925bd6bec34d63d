package hudson.model;

import java.io.Serializable;

public final class Result implements Serializable {
    private Result() {}

    public static final Result SUCCESS = null;
    public static final Result UNSTABLE = null;
    public static final Result FAILURE = null;
    public static final Result NOT_BUILT = null;
    public static final Result ABORTED = null;

    public boolean isWorseThan(Result result) {
        return false;
    }

    public boolean isWorseOrEqualTo(Result result) {
        return false;
    }

    public boolean isBetterOrEqualTo(Result result) {
        return false;
    }

    public static Result fromString(String string) {
        return null;
    }
}
