package io.mergewright.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds in {@code /proc} what belongs to a command: what descends from it, is in its session, or carries its mark in the
 * environment, which daemons inherit. What was seen once is remembered by id and start.
 */
final class LinuxTree implements ProcessTree {
    private static final Path PROC = Path.of("/proc");

    private final String mark;
    private final long root;
    private final boolean ownSession;
    private final Map<LinuxProcess, Boolean> known = new HashMap<>();

    /**
     * A tree.
     *
     * @param mark a variable such as {@code NAME=value} that nothing else has
     * @param ownSession whether the command is the leader of a session
     */
    LinuxTree(long root, String mark, boolean ownSession) {
        this.root = root;
        this.mark = mark;
        this.ownSession = ownSession;
        LinuxProcess.in(PROC.resolve(Long.toString(root))).ifPresent(process -> known.put(identity(process), true));
    }

    @Override
    public synchronized List<ProcessHandle> living() {
        var all = all();
        known.keySet().retainAll(identities(all));
        all.forEach(process -> known.computeIfAbsent(identity(process), key -> carriesMark(process)));
        Set<Long> members = new HashSet<>();
        all.stream().filter(this::isKnown).forEach(process -> members.add(process.id()));
        addDescendants(all, members);
        all.stream()
                .filter(process -> members.contains(process.id()))
                .forEach(process -> known.put(identity(process), true));
        return handles(all, members);
    }

    private boolean isKnown(LinuxProcess process) {
        return (ownSession && process.session() == root) || known.getOrDefault(identity(process), false);
    }

    private static void addDescendants(List<LinuxProcess> all, Set<Long> members) {
        boolean found = true;
        while (found) {
            found = false;
            for (LinuxProcess process : all) {
                found |= members.contains(process.parent()) && members.add(process.id());
            }
        }
    }

    private static List<ProcessHandle> handles(List<LinuxProcess> all, Set<Long> members) {
        return all.stream()
                .filter(process -> !process.dead() && members.contains(process.id()))
                .map(process -> ProcessHandle.of(process.id()))
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean carriesMark(LinuxProcess process) {
        return LinuxProcess.hasVariable(PROC.resolve(Long.toString(process.id())), mark);
    }

    private static Set<LinuxProcess> identities(List<LinuxProcess> all) {
        Set<LinuxProcess> identities = new HashSet<>();
        all.forEach(process -> identities.add(identity(process)));
        return identities;
    }

    /** What stays the same for as long as the process lives. */
    private static LinuxProcess identity(LinuxProcess process) {
        return new LinuxProcess(process.id(), 0, 0, process.start(), false);
    }

    private static List<LinuxProcess> all() {
        List<LinuxProcess> all = new ArrayList<>();
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(PROC, "[0-9]*")) {
            directories.forEach(directory -> LinuxProcess.in(directory).ifPresent(all::add));
        } catch (IOException e) {
            throw new UncheckedIOException("/proc cannot be read", e);
        }
        return all;
    }
}
