package io.mergewright.diff;

import java.util.List;

/**
 * A diff that was read completely.
 *
 * @param files in the order of the diff; a file can occur more than once, as in a series of mails
 * @param notices binary files of which the diff says only that they differ
 */
public record ChangeSet(List<FileDiff> files, List<BinaryNotice> notices) {
    public ChangeSet {
        files = List.copyOf(files);
        notices = List.copyOf(notices);
    }

    public int hunks() {
        return files.stream().mapToInt(file -> file.hunks().size()).sum();
    }

    public int added() {
        return files.stream().mapToInt(FileDiff::added).sum();
    }

    public int removed() {
        return files.stream().mapToInt(FileDiff::removed).sum();
    }

    public int renames() {
        return (int) files.stream()
                .filter(file -> file.kind() == FileDiff.Kind.RENAMED)
                .count();
    }

    /** Changes of binary files, with a header or only a notice. */
    public int binaries() {
        return (int) files.stream().filter(FileDiff::binary).count() + notices.size();
    }
}
