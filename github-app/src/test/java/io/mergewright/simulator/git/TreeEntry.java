package io.mergewright.simulator.git;

/** An entry of a tree; the mode is octal, the type {@code blob}, {@code tree} or {@code commit}. */
public record TreeEntry(String path, String mode, String type, String id, long size) {
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
