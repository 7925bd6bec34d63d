package io.mergewright.jenkins.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.model.Result;
import io.mergewright.jenkins.Await;
import io.mergewright.jenkins.Jobs;
import io.mergewright.jenkins.config.JobSettings;
import io.mergewright.jenkins.config.MergewrightConfiguration;
import io.mergewright.jenkins.waiting.Backlog;
import java.nio.file.Path;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

/** Jenkins goes down before a build is diagnosed: what waits then is on disk as this leaves it there. */
class RestartIT {
    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    @Test
    void shouldDiagnoseAfterwardsWhatWaited() throws Throwable {
        sessions.then(jenkins -> {
            FreeStyleProject job = Jobs.freestyle(jenkins, Jobs.BROKEN, 1);
            job.renameTo("shop");
            job.addProperty(off());
            var build = jenkins.buildAndAssertStatus(Result.FAILURE, job);
            Diagnoses.get().keep(build, BuildDiagnosis.waiting());
            new Backlog(directory()).add(build.getExternalizableId());
        });

        sessions.then(jenkins -> {
            var build = jenkins.jenkins
                    .getItemByFullName("shop", FreeStyleProject.class)
                    .getBuildByNumber(1);

            assertThat(Await.diagnosis(build).getHeadline()).contains("cannot find symbol");
            Await.until("nothing waits", () -> new Backlog(directory()).all().isEmpty());
        });
    }

    @Test
    void shouldDiagnoseTheStepsOfAPipelineThatNobodyHasLookedAtSince() throws Throwable {
        sessions.then(jenkins -> {
            WorkflowJob job = Jobs.pipeline(jenkins, "stage('unit tests') { error '" + Jobs.BROKEN + "' }");
            job.renameTo("shop");
            job.addProperty(off());
            var build = jenkins.buildAndAssertStatus(Result.FAILURE, job);
            Diagnoses.get().keep(build, BuildDiagnosis.waiting());
            new Backlog(directory()).add(build.getExternalizableId());
        });

        sessions.then(jenkins -> {
            var build =
                    jenkins.jenkins.getItemByFullName("shop", WorkflowJob.class).getBuildByNumber(1);

            assertThat(Await.diagnosis(build).getSteps())
                    .extracting(StepDiagnosis::getName)
                    .containsExactly("unit tests » error");
        });
    }

    @Test
    void shouldGiveUpWhatTookJenkinsDownThreeTimes() throws Throwable {
        sessions.then(jenkins -> {
            FreeStyleProject job = Jobs.freestyle(jenkins, Jobs.BROKEN, 1);
            job.renameTo("shop");
            job.addProperty(off());
            var build = jenkins.buildAndAssertStatus(Result.FAILURE, job);
            Diagnoses.get().keep(build, BuildDiagnosis.waiting());
            var backlog = new Backlog(directory());
            backlog.add(build.getExternalizableId());
            for (int i = 0; i < 3; i++) {
                backlog.begin(build.getExternalizableId());
            }
        });

        sessions.then(jenkins -> {
            var build = jenkins.jenkins
                    .getItemByFullName("shop", FreeStyleProject.class)
                    .getBuildByNumber(1);

            var diagnosis = Await.diagnosis(build);
            assertThat(diagnosis.getState()).isEqualTo(BuildDiagnosis.State.GIVEN_UP);
            assertThat(diagnosis.getNotes()).containsExactly("It was begun 3 times and never ended.");
        });
    }

    private static JobSettings off() {
        var settings = new JobSettings();
        settings.setOff(true);
        return settings;
    }

    private static Path directory() {
        return MergewrightConfiguration.directory().resolve("waiting");
    }
}
