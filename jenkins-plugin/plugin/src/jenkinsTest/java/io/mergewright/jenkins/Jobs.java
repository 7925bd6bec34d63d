package io.mergewright.jenkins;

import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.tasks.Shell;
import java.io.IOException;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;

/** Jobs that tests build, and people who look at them. */
public final class Jobs {
    /** What a compiler says; a rule knows it. */
    public static final String BROKEN = "Shop.java:7: error: cannot find symbol";

    private Jobs() {}

    /** A job that writes {@code log} and ends with the status {@code exit}. */
    public static FreeStyleProject freestyle(JenkinsRule jenkins, String log, int exit) throws IOException {
        FreeStyleProject job = jenkins.createFreeStyleProject();
        job.getBuildersList().add(shell(log, exit));
        return job;
    }

    /** Says nothing but {@code log}. */
    public static Shell shell(String log, int exit) {
        return new Shell("#!/bin/sh\ncat <<'END-OF-LOG'\n%s\nEND-OF-LOG\nexit %d\n".formatted(log, exit));
    }

    /** A job that runs {@code script}. */
    public static WorkflowJob pipeline(JenkinsRule jenkins, String script) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class);
        job.setDefinition(new CpsFlowDefinition(script, true));
        return job;
    }

    /** From now on there are {@code admin}, who may do everything, {@code reader}, who may read, and {@code guest}, who sees no job. */
    public static void letInPeople(JenkinsRule jenkins) {
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin")
                .grant(Jenkins.READ, Item.READ)
                .everywhere()
                .to("reader")
                .grant(Jenkins.READ)
                .everywhere()
                .to("guest"));
    }
}
