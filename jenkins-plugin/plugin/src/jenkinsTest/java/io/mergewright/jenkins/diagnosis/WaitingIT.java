package io.mergewright.jenkins.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.ExtensionList;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import io.mergewright.jenkins.Agents;
import io.mergewright.jenkins.Await;
import io.mergewright.jenkins.Jobs;
import io.mergewright.jenkins.config.MergewrightConfiguration;
import io.mergewright.jenkins.waiting.Backlog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What becomes of builds that wait while their jobs change. Who holds the lock of the agents keeps all diagnoses from going on. */
@WithJenkins
class WaitingIT {
    @Test
    void shouldForgetADeletedBuild(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = Jobs.freestyle(jenkins, Jobs.BROKEN, 1);
        Path directory;

        synchronized (ExtensionList.lookupSingleton(Agents.class)) {
            keepWorkersBusy(jenkins);
            var build = jenkins.buildAndAssertStatus(Result.FAILURE, job);
            Await.until("it waits", () -> waiting().contains(build.getExternalizableId()));
            directory = build.getRootDir().toPath();
            build.delete();
            assertThat(waiting()).doesNotContain(build.getExternalizableId());
        }

        Await.until("nothing waits", () -> waiting().isEmpty());
        assertThat(directory).doesNotExist();
    }

    @Test
    void shouldNotReviveABuildThatIsDeletedWhileItIsDiagnosed(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = Jobs.freestyle(jenkins, Jobs.BROKEN, 1);
        Path directory;

        synchronized (ExtensionList.lookupSingleton(Agents.class)) {
            var build = jenkins.buildAndAssertStatus(Result.FAILURE, job);
            Await.until("it is begun", () -> begun(1));
            directory = build.getRootDir().toPath();
            build.delete();
        }

        keepWorkersBusy(jenkins);
        Await.until("nothing waits", () -> waiting().isEmpty());
        assertThat(directory).doesNotExist();
    }

    @Test
    void shouldFollowAJobThatIsRenamed(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = Jobs.freestyle(jenkins, Jobs.BROKEN, 1);
        var build = jenkins.buildAndAssertStatus(Result.FAILURE, job);
        Await.diagnosis(build);

        synchronized (ExtensionList.lookupSingleton(Agents.class)) {
            keepWorkersBusy(jenkins);
            build = jenkins.buildAndAssertStatus(Result.FAILURE, job);
            job.renameTo("renamed");
            assertThat(waiting()).contains("renamed#2");
        }

        assertThat(Await.diagnosis(job.getBuildByNumber(2)).getHeadline()).contains("cannot find symbol");
        Await.until("nothing waits", () -> waiting().isEmpty());
        assertThat(job.getBuildByNumber(2)).isSameAs(build);
    }

    /** Two builds, which two workers have begun to diagnose, or are about to. */
    private static void keepWorkersBusy(JenkinsRule jenkins) throws Exception {
        for (int i = 0; i < 2; i++) {
            jenkins.buildAndAssertStatus(Result.FAILURE, Jobs.freestyle(jenkins, Jobs.BROKEN, 1));
        }
    }

    private static List<String> waiting() {
        return new Backlog(directory()).all();
    }

    private static boolean begun(int times) throws IOException {
        try (var files = Files.newDirectoryStream(directory(), "*.waiting")) {
            for (Path file : files) {
                if (Files.readString(file).strip().endsWith(" " + times)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Path directory() {
        return MergewrightConfiguration.directory().resolve("waiting");
    }
}
