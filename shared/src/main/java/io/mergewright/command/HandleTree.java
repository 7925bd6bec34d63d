package io.mergewright.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the platform knows of the descendants of a process. Remembers each that it has seen, so that it is found again when its
 * parent has gone; what was orphaned between two looks is lost. Not thread-safe.
 */
final class HandleTree implements ProcessTree {
    private final Set<ProcessHandle> seen = new LinkedHashSet<>();

    HandleTree(ProcessHandle root) {
        seen.add(root);
    }

    @Override
    public synchronized List<ProcessHandle> living() {
        for (ProcessHandle process : List.copyOf(seen)) {
            process.descendants().forEach(seen::add);
        }
        seen.removeIf(process -> !process.isAlive());
        return List.copyOf(seen);
    }
}
