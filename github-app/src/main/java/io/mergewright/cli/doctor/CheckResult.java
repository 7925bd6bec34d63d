package io.mergewright.cli.doctor;

import java.util.Objects;

/**
 * What a check saw.
 *
 * @param found one sentence without a full stop
 * @param toDo what to do about it; empty when all is well
 */
public record CheckResult(Level level, String found, String toDo) {
    /** How bad it is. */
    public enum Level {
        OK,
        WARN,
        FAIL
    }

    public CheckResult {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(toDo, "toDo");
    }

    public static CheckResult ok(String found) {
        return new CheckResult(Level.OK, found, "");
    }

    public static CheckResult warn(String found, String toDo) {
        return new CheckResult(Level.WARN, found, toDo);
    }

    public static CheckResult fail(String found, String toDo) {
        return new CheckResult(Level.FAIL, found, toDo);
    }
}
