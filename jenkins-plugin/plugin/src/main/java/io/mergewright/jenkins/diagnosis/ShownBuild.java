package io.mergewright.jenkins.diagnosis;

import hudson.model.Run;
import io.mergewright.jenkins.build.DownstreamBuilds;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** What one person may see of a build with which another failed; nothing of one that is gone, or not theirs to see. Made anew for each request. */
@ExportedBean(defaultVisibility = 999)
public final class ShownBuild {
    /** Builds that lead from one to the next, at most. */
    private static final int DEEPEST = 3;

    private static final ShownBuild HIDDEN = new ShownBuild(null, BuildDiagnosis.waiting(), DEEPEST);

    private final @Nullable Run<?, ?> run;
    private final BuildDiagnosis diagnosis;
    private final int depth;

    private ShownBuild(@Nullable Run<?, ?> run, BuildDiagnosis diagnosis, int depth) {
        this.run = run;
        this.diagnosis = diagnosis;
        this.depth = depth;
    }

    static ShownBuild hidden() {
        return HIDDEN;
    }

    /** @param run may be seen */
    static ShownBuild of(Run<?, ?> run, int depth) {
        DiagnosisAction action = run.getAction(DiagnosisAction.class);
        return new ShownBuild(run, action == null ? BuildDiagnosis.waiting() : action.getDiagnosis(), depth);
    }

    /** Whether it may be seen; where it may not, nothing else is told. */
    @Exported
    public boolean isReadable() {
        return run != null;
    }

    /** With its folders and its number, as people read it; empty where it may not be seen. */
    @Exported
    public String getName() {
        return run == null ? "" : run.getFullDisplayName();
    }

    /** Relative to the root of Jenkins, with a slash at the end; empty where it may not be seen. */
    @Exported
    public String getUrl() {
        return run == null ? "" : run.getUrl();
    }

    /** Whether there is a diagnosis of it. */
    @Exported
    public boolean isDiagnosed() {
        return diagnosis.isDone();
    }

    /** One sentence; empty where it is not diagnosed. */
    @Exported
    public String getHeadline() {
        return diagnosis.getHeadline();
    }

    /** Those of the step that speaks for it, best first. */
    @Exported
    public List<Cause> getCauses() {
        StepDiagnosis leading = diagnosis.getLeading();
        return leading == null ? List.of() : leading.getCauses();
    }

    /** The builds with which it failed in turn. */
    @Exported
    public List<ShownBuild> getDownstream() {
        return depth >= DEEPEST
                ? List.of()
                : diagnosis.getSteps().stream()
                        .flatMap(step -> step.downstream(depth + 1).stream())
                        .limit(DownstreamBuilds.MOST)
                        .toList();
    }
}
