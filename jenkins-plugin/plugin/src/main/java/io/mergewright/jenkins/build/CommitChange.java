package io.mergewright.jenkins.build;

import java.util.List;

/**
 * A commit that a build was the first to hold.
 *
 * @param id as the version control names it; may be empty
 * @param author as Jenkins shows them
 * @param message the whole of it
 * @param paths of files that it changed
 */
public record CommitChange(String id, String author, String message, List<String> paths) {
    public CommitChange {
        paths = List.copyOf(paths);
    }
}
