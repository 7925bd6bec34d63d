package io.mergewright.cli;

import io.mergewright.diagnose.report.Paint;
import java.util.Locale;

/** When colours are printed. */
enum Colour {
    AUTO,
    ALWAYS,
    NEVER;

    Paint on(Terminal terminal) {
        boolean painted = this == ALWAYS || (this == AUTO && terminal.hasColours());
        return painted ? Paint.ANSI : Paint.NONE;
    }

    /** As users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
