package io.mergewright.jenkins.fix;

import hudson.model.Run;
import io.mergewright.jenkins.branch.FixBranch;
import java.util.Optional;

/**
 * A fix of a build, as it is named on disk: {@code shop/main#12/4f9e77e…}.
 *
 * @param build its id
 * @param fix its id in the ledger
 */
record FixKey(String build, String fix) {
    static FixKey of(Run<?, ?> build, ProposedFix fix) {
        return new FixKey(build.getExternalizableId(), fix.getId());
    }

    /** @throws IllegalArgumentException when {@code text} is none */
    static FixKey of(String text) {
        int slash = text.lastIndexOf('/');
        int number = text.lastIndexOf('#');
        if (number < 0 || slash < number) {
            throw new IllegalArgumentException("no fix of a build: " + text);
        }
        return new FixKey(text.substring(0, slash), text.substring(slash + 1));
    }

    String text() {
        return build + "/" + fix;
    }

    /** The fix with its build and its branch; empty where one of them is gone, or the branch is further than {@code state}. */
    Optional<Found> find(FixBranch.State state) {
        Run<?, ?> run = Run.fromExternalizableId(build);
        FixesAction action = run == null ? null : run.getAction(FixesAction.class);
        if (run == null || action == null) {
            return Optional.empty();
        }
        for (ProposedFix each : action.getFixes()) {
            FixBranch branch = each.getBranch();
            if (each.getId().equals(fix) && branch != null && branch.getState() == state) {
                return Optional.of(new Found(run, each, branch));
            }
        }
        return Optional.empty();
    }

    /** A fix, its build and its branch. */
    record Found(Run<?, ?> build, ProposedFix fix, FixBranch branch) {}
}
