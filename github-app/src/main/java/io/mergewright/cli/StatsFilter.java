package io.mergewright.cli;

import io.mergewright.ledger.Grouping;
import io.mergewright.ledger.Selection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which some suggestions are counted only. */
final class StatsFilter {
    @Option(names = "--repo", paramLabel = "R", description = "Only suggestions for this repository.")
    private @Nullable String repository;

    @Option(names = "--category", paramLabel = "C", description = "Only those of this category.")
    private @Nullable String category;

    @Option(names = "--agent", paramLabel = "A", description = "Only those of this agent.")
    private @Nullable String agent;

    @Option(names = "--model", paramLabel = "M", description = "Only those of this model.")
    private @Nullable String model;

    @Option(names = "--prompt", paramLabel = "P", description = "Only those of this prompt.")
    private @Nullable String prompt;

    /** Of {@code all} those that are wanted. */
    Selection of(Selection all) {
        Selection chosen = with(all, Grouping.REPO, repository);
        chosen = with(chosen, Grouping.CATEGORY, category);
        chosen = with(chosen, Grouping.AGENT, agent);
        chosen = with(chosen, Grouping.MODEL, model);
        return with(chosen, Grouping.PROMPT, prompt);
    }

    private static Selection with(Selection selection, Grouping grouping, @Nullable String name) {
        return name == null ? selection : selection.with(grouping, name);
    }
}
