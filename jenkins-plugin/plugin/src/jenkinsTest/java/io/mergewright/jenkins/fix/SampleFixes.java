package io.mergewright.jenkins.fix;

import hudson.model.Run;
import io.mergewright.core.Fingerprint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Fixes that nobody looked for. */
public final class SampleFixes {
    private SampleFixes() {}

    /** Adds {@code suggestion1} to {@code suggestion3} to {@code build}. */
    public static void addTo(Run<?, ?> build) throws Exception {
        List<ProposedFix> fixes = Stream.of("suggestion1", "suggestion2", "suggestion3")
                .map(SampleFixes::fix)
                .toList();
        build.addAction(new FixesAction(new FixAnswer(fixes, List.of())));
        build.save();
    }

    private static ProposedFix fix(String id) {
        return new ProposedFix(
                new ProposedFix.Identity(id, Fingerprint.of(List.of(id)).value(), "0".repeat(40), "compile"),
                new ProposedFix.Content(
                        "missing-token", "Put the missing ;", "--- a\n+++ b\n", List.of(), Optional.empty()),
                new ProposedFix.Judged(0.9, 0.9, true, true, List.of(), List.of(), List.of()));
    }
}
