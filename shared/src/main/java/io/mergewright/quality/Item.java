package io.mergewright.quality;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One log of a data set and what people say about it.
 *
 * @param id unique over all sets
 * @param project the project whose build it is, or the set where no project is named
 * @param log the failed log; empty when the item holds its {@code text}
 * @param passLog the log of a green build of the same job
 */
public record Item(
        String id,
        String set,
        String project,
        Optional<Path> log,
        Optional<Path> passLog,
        Optional<String> text,
        Expected expected) {}
