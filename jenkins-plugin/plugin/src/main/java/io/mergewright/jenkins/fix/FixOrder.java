package io.mergewright.jenkins.fix;

import io.mergewright.jenkins.ask.BorrowedModels;
import io.mergewright.jenkins.ask.ModelLine;
import io.mergewright.model.ModelTier;
import io.mergewright.runtime.FixModels;
import io.mergewright.supervisor.ModelRepair;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that an agent has to know to look for fixes. Goes over the wire, so it holds plain values only. */
final class FixOrder implements Serializable {
    private static final long serialVersionUID = 1;

    final String job;
    final ArrayList<String> commits;
    final ArrayList<String> green;
    final byte[] log;
    final String verify;
    final int minutes;
    final ArrayList<String> allowed;
    final String rules;
    final String calibration;
    final double publish;
    final double ask;
    final int candidates;
    final int rounds;
    final LinkedHashMap<String, String> environment;
    final Asking asking;

    /**
     * An order.
     *
     * @param log compressed by gzip
     */
    FixOrder(String job, Commits commits, byte[] log, FixWish wish, Core core, Map<String, String> environment) {
        this.job = job;
        this.commits = new ArrayList<>(commits.failed());
        this.green = new ArrayList<>(commits.green());
        this.log = log.clone();
        this.verify = wish.verify();
        this.minutes = wish.minutes();
        this.allowed = new ArrayList<>(wish.allowed());
        this.rules = core.rules();
        this.calibration = core.calibration();
        this.publish = core.publish();
        this.ask = core.ask();
        this.candidates = core.candidates();
        this.rounds = core.rounds();
        this.environment = new LinkedHashMap<>(environment);
        this.asking = core.asking();
    }

    /**
     * Names of commits, of which those count that are in the workspace.
     *
     * @param failed none for the one that is checked out
     * @param green of the last green build; none where they are not known
     */
    record Commits(List<String> failed, List<String> green) {}

    /**
     * What the agent core of the controller goes by.
     *
     * @param calibration as JSON
     */
    record Core(
            String rules, String calibration, double publish, double ask, int candidates, int rounds, Asking asking) {}

    /** By which models are asked, and how much. */
    static final class Asking implements Serializable {
        private static final long serialVersionUID = 1;

        final @Nullable ModelLine line;
        final ArrayList<String> tiers;
        final int promptTokens;
        final int patches;
        final int calls;
        final long call;

        private Asking(@Nullable ModelLine line, List<ModelTier> tiers, int promptTokens, ModelRepair.Limits limits) {
            this.line = line;
            this.tiers = new ArrayList<>(tiers.stream().map(ModelTier::name).toList());
            this.promptTokens = promptTokens;
            this.patches = limits.patches();
            this.calls = limits.calls();
            this.call = limits.call().toMillis();
        }

        /** Nobody is asked. */
        static Asking nobody() {
            return new Asking(null, List.of(), 0, new ModelRepair.Limits(0, 1, Duration.ZERO));
        }

        /** Those of {@code models}, in {@code tiers}, are asked by {@code line}. */
        static Asking of(ModelLine line, List<ModelTier> tiers, FixModels models) {
            return new Asking(line, tiers, models.promptTokens(), models.limits());
        }

        /** Empty where nobody is to be asked. */
        Optional<FixModels> models() {
            if (line == null || patches == 0) {
                return Optional.empty();
            }
            Set<ModelTier> there = EnumSet.noneOf(ModelTier.class);
            tiers.forEach(tier -> there.add(ModelTier.valueOf(tier)));
            return Optional.of(new FixModels(
                    new BorrowedModels(line, there),
                    promptTokens,
                    new ModelRepair.Limits(patches, calls, Duration.ofMillis(call))));
        }
    }
}
