package io.mergewright.diagnose.suspect;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The strongest of several kinds of links that often rest on the same words, and so must not count twice. */
record StrongestLink(List<Link> links) implements Link {
    StrongestLink {
        links = List.copyOf(links);
    }

    static Link of(Link... links) {
        return new StrongestLink(List.of(links));
    }

    @Override
    public Optional<Reason> between(Candidate candidate, Clues clues) {
        return links.stream()
                .flatMap(link -> link.between(candidate, clues).stream())
                .max(Comparator.comparingDouble(Reason::weight));
    }
}
