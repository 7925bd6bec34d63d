package io.mergewright.context.git;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A commit as its header tells it, without what it changed.
 *
 * @param id all 40 hexadecimal digits
 * @param parents their ids; two or more of a merge
 * @param message all of it, trailers included
 */
public record LoggedCommit(String id, List<String> parents, Person author, Person committer, String message) {
    /** Who wrote or committed it, as they say themselves: nothing proves it. */
    public record Person(String name, String email, Instant at) {
        public Person {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(email, "email");
            Objects.requireNonNull(at, "at");
        }
    }

    public LoggedCommit {
        parents = List.copyOf(parents);
        Objects.requireNonNull(message, "message");
    }

    public boolean isMerge() {
        return parents.size() > 1;
    }
}
