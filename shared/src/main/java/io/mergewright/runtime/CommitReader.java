package io.mergewright.runtime;

import io.mergewright.context.Sources;
import io.mergewright.context.git.GitRepository;
import io.mergewright.diff.ChangeSet;
import java.util.List;

/** Port: commits of a repository, which are given as full ids. */
public interface CommitReader {
    Sources sources(String commit);

    /** The commit at which {@code one} and {@code other} parted. */
    String mergeBase(String one, String other);

    /** What differs between the files of two commits. */
    ChangeSet between(String from, String to);

    /** First lines of the messages of the commits that lead from {@code from} to {@code to}, newest first. */
    List<String> subjects(String from, String to);

    /** Those of a repository on this machine. */
    static CommitReader of(GitRepository repository) {
        return new CommitReader() {
            @Override
            public Sources sources(String commit) {
                return repository.sources(commit);
            }

            @Override
            public String mergeBase(String one, String other) {
                return repository.mergeBase(one, other);
            }

            @Override
            public ChangeSet between(String from, String to) {
                return repository.between(from, to);
            }

            @Override
            public List<String> subjects(String from, String to) {
                return repository.subjects(from, to);
            }
        };
    }
}
