package io.mergewright.review.check;

import io.mergewright.review.change.Change;
import io.mergewright.review.syntax.Grammar;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Looks at all files of a change together, before and after it, such as a tool with a type system of its own. A port. */
public interface ChangeAnalysis {
    /** What it may find. */
    List<Rule> rules();

    /** What it sees in {@code change} that the change introduced. Never fails: what it could not do it says in the notes. */
    Seen analyse(Change change);

    /**
     * One of its checks.
     *
     * @param languages that it reads
     * @param yieldsTo ids of checks of ours that say the same: where one of them speaks of the same lines, this one is silent
     */
    record Rule(CheckInfo info, Set<Grammar> languages, Set<String> yieldsTo) {
        public Rule {
            Objects.requireNonNull(info, "info");
            languages = Set.copyOf(languages);
            yieldsTo = Set.copyOf(yieldsTo);
        }
    }

    /**
     * What an analysis saw.
     *
     * @param sightings by the path of the file after the change
     * @param notes what it did not look at, in sentences
     */
    record Seen(Map<String, List<Sighting>> sightings, List<String> notes) {
        public Seen {
            sightings = Map.copyOf(sightings);
            notes = List.copyOf(notes);
        }

        /** What it saw in the file at {@code path}. */
        public List<Sighting> in(String path) {
            return sightings.getOrDefault(path, List.of());
        }
    }
}
