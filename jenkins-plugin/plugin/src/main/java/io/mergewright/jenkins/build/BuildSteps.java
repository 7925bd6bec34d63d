package io.mergewright.jenkins.build;

import hudson.model.Run;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jenkinsci.plugins.workflow.support.steps.build.DownstreamBuildAction;
import org.jenkinsci.plugins.workflow.support.steps.build.DownstreamBuildAction.DownstreamBuild;

/**
 * Builds that the step {@code build} of pipelines started. Knows types of an optional plugin, so whoever names this class asks for it first.
 */
final class BuildSteps {
    private BuildSteps() {}

    /** Those of the step {@code node}; where that is empty, of all steps of {@code build}. */
    static List<BuildId> of(Run<?, ?> build, String node) {
        DownstreamBuildAction started = build.getAction(DownstreamBuildAction.class);
        return started == null
                ? List.of()
                : started.getDownstreamBuilds().stream()
                        .filter(one -> node.isEmpty() || node.equals(one.getFlowNodeId()))
                        .flatMap(BuildSteps::id)
                        .toList();
    }

    private static Stream<BuildId> id(DownstreamBuild started) {
        return Optional.ofNullable(started.getBuildNumber())
                .map(number -> new BuildId(started.getJobFullName(), number))
                .stream();
    }
}
