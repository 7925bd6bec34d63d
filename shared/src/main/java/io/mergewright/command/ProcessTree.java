package io.mergewright.command;

import java.util.List;

/** A process and what it started. */
@FunctionalInterface
interface ProcessTree {
    /** Those that run now, as far as they can be found. */
    List<ProcessHandle> living();
}
