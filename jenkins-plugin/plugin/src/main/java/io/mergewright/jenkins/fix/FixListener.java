package io.mergewright.jenkins.fix;

import hudson.model.Run;
import java.util.List;

/** Told of fixes that are proposed and decided about. */
@FunctionalInterface
public interface FixListener {
    /** The fixes of {@code build} are {@code fixes} now, as they stand. */
    void changed(Run<?, ?> build, List<ProposedFix> fixes);
}
