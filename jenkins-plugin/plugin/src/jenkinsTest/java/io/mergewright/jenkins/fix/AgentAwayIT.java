package io.mergewright.jenkins.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.model.FreeStyleProject;
import hudson.model.Result;
import hudson.model.Run;
import hudson.slaves.DumbSlave;
import hudson.slaves.OfflineCause;
import io.mergewright.jenkins.Jobs;
import io.mergewright.jenkins.waiting.NotNowException;
import java.util.List;
import java.util.OptionalDouble;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** After a restart of Jenkins its agents come back one by one, later than what waits for them. */
@WithJenkins
class AgentAwayIT {
    private static final FixWish WISH =
            new FixWish("true", 1, List.of(), OptionalDouble.empty(), OptionalDouble.empty(), false);

    @Test
    void shouldHaveAnotherTurnWhenTheAgentIsNotConnected(JenkinsRule jenkins) throws Exception {
        DumbSlave agent = jenkins.createOnlineSlave();
        FreeStyleProject ordinary = Jobs.freestyle(jenkins, Jobs.BROKEN, 1);
        ordinary.setAssignedNode(agent);
        WorkflowJob pipeline = Jobs.pipeline(jenkins, "node('%s') { error 'broken' }".formatted(agent.getNodeName()));
        List<Run<?, ?>> builds = List.of(
                jenkins.buildAndAssertStatus(Result.FAILURE, ordinary),
                jenkins.buildAndAssertStatus(Result.FAILURE, pipeline));

        agent.toComputer().disconnect(new OfflineCause.ByCLI("away")).get();

        for (Run<?, ?> build : builds) {
            assertThatThrownBy(() -> Fixes.get().now().propose(build, WISH))
                    .isInstanceOf(NotNowException.class)
                    .hasMessage("its agent was not connected.");
        }
    }

    @Test
    void shouldHaveNoOtherTurnWhenTheAgentIsGone(JenkinsRule jenkins) throws Exception {
        DumbSlave agent = jenkins.createOnlineSlave();
        FreeStyleProject job = Jobs.freestyle(jenkins, Jobs.BROKEN, 1);
        job.setAssignedNode(agent);
        var build = jenkins.buildAndAssertStatus(Result.FAILURE, job);

        jenkins.jenkins.removeNode(agent);

        assertThat(Fixes.get().now().propose(build, WISH).notes())
                .containsExactly("No fixes: the build had no workspace, or its agent is gone.");
    }
}
