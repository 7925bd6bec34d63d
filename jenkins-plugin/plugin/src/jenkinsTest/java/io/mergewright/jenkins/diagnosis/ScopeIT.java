package io.mergewright.jenkins.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.hudson.plugins.folder.Folder;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import hudson.model.Run;
import io.mergewright.jenkins.Await;
import io.mergewright.jenkins.Jobs;
import io.mergewright.jenkins.config.FolderSettings;
import io.mergewright.jenkins.config.JobSettings;
import io.mergewright.jenkins.config.MergewrightConfiguration;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Which failed builds are left alone, and what their consoles say of it. */
@WithJenkins
class ScopeIT {
    @Test
    void shouldDiagnoseAbortedBuildsWithTheSettingOnly(JenkinsRule jenkins) throws Exception {
        var job = Jobs.pipeline(jenkins, "currentBuild.result = 'ABORTED'; error 'stopped'");

        var left = jenkins.buildAndAssertStatus(Result.ABORTED, job);
        MergewrightConfiguration.get().setAborted(true);
        var diagnosed = jenkins.buildAndAssertStatus(Result.ABORTED, job);

        assertThat(left.getAction(DiagnosisAction.class)).isNull();
        jenkins.assertLogNotContains("mergewright", left);
        assertThat(Await.diagnosis(diagnosed).isDone()).isTrue();
        jenkins.assertBuildStatus(Result.ABORTED, diagnosed);
    }

    @Test
    void shouldLeaveAllAloneWhereItIsSwitchedOff(JenkinsRule jenkins) throws Exception {
        MergewrightConfiguration.get().setAutomatic(false);

        shouldBeLeftAlone(jenkins, Jobs.freestyle(jenkins, Jobs.BROKEN, 1), "switched off in the system configuration");
    }

    @Test
    void shouldLeaveAJobAloneThatIsSwitchedOff(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = Jobs.freestyle(jenkins, Jobs.BROKEN, 1);
        job.addProperty(settings(true));

        shouldBeLeftAlone(jenkins, job, "switched off for this job");
    }

    @Test
    void shouldHeedTheNearestFolder(JenkinsRule jenkins) throws Exception {
        Folder outer = jenkins.createProject(Folder.class, "outer");
        outer.addProperty(folderSettings(true));
        Folder inner = outer.createProject(Folder.class, "inner");

        shouldBeLeftAlone(jenkins, failing(inner), "switched off for its folder");

        inner.addProperty(folderSettings(false));
        shouldBeDiagnosed(jenkins, failing(inner));
    }

    @Test
    void shouldHeedTheJobBeforeItsFolder(JenkinsRule jenkins) throws Exception {
        Folder folder = jenkins.createProject(Folder.class, "folder");
        folder.addProperty(folderSettings(true));
        FreeStyleProject job = failing(folder);
        job.addProperty(settings(false));

        shouldBeDiagnosed(jenkins, job);
    }

    @Test
    void shouldDiagnoseInTheFoldersThatAreNamed(JenkinsRule jenkins) throws Exception {
        MergewrightConfiguration.get().setFolders("shop\nstock\n");

        shouldBeDiagnosed(jenkins, failing(jenkins.createProject(Folder.class, "shop")));
        shouldBeLeftAlone(
                jenkins,
                failing(jenkins.createProject(Folder.class, "shop-old")),
                "its folder is none of those that the system configuration names");
    }

    private static FreeStyleProject failing(Folder folder) throws IOException {
        FreeStyleProject job = folder.createProject(
                FreeStyleProject.class, "job" + folder.getItems().size());
        job.getBuildersList().add(Jobs.shell(Jobs.BROKEN, 1));
        return job;
    }

    private static JobSettings settings(boolean off) {
        var settings = new JobSettings();
        settings.setOff(off);
        return settings;
    }

    private static FolderSettings folderSettings(boolean off) {
        var settings = new FolderSettings();
        settings.setOff(off);
        return settings;
    }

    private static void shouldBeDiagnosed(JenkinsRule jenkins, FreeStyleProject job) throws Exception {
        assertThat(Await.diagnosis(jenkins.buildAndAssertStatus(Result.FAILURE, job))
                        .isDone())
                .isTrue();
    }

    private static void shouldBeLeftAlone(JenkinsRule jenkins, FreeStyleProject job, String reason) throws Exception {
        Run<?, ?> build = jenkins.buildAndAssertStatus(Result.FAILURE, job);
        assertThat(build.getAction(DiagnosisAction.class)).isNull();
        jenkins.assertLogContains("[mergewright] no diagnosis: " + reason, build);
    }
}
