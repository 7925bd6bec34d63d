package io.mergewright.jenkins.diagnosis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleBuild;
import hudson.model.Result;
import hudson.model.Run;
import io.mergewright.jenkins.Await;
import io.mergewright.jenkins.Jobs;
import io.mergewright.jenkins.config.MergewrightConfiguration;
import io.mergewright.jenkins.waiting.Backlog;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What is kept with a build is read again, by this version and by those after it. */
@WithJenkins
class PersistedIT {
    @Test
    void shouldReadWhatItKept(JenkinsRule jenkins) throws Exception {
        FreeStyleBuild build = failed(jenkins);
        BuildDiagnosis before = diagnosis(build);

        BuildDiagnosis after = diagnosis(reloaded(jenkins, build));

        assertThat(after).isNotSameAs(before).usingRecursiveComparison().isEqualTo(before);
        assertThat(after.getSteps()).isNotEmpty();
    }

    @Test
    void shouldShowTheDiagnosisOfAnOlderVersion(JenkinsRule jenkins) throws Exception {
        FreeStyleBuild build = reloaded(jenkins, old());

        var page = jenkins.createWebClient().getPage(build, "mergewright/");
        assertThat(page.getBody().asNormalizedText())
                .contains("Shop.java:7: cannot find symbol", "A compiler did not know a name", "Failed tests");
        assertThat(jenkins.createWebClient().getPage(build).getBody().asNormalizedText())
                .contains("Shop.java:7: cannot find symbol");
        assertThat(jenkins.getJSON(build.getUrl() + "mergewright/api/json?depth=9")
                        .getContentAsString())
                .contains("\"suspects\":[]", "\"notes\":[]");
        assertThat(DiagnosisText.lines(diagnosis(build), false)).contains("Shop.java:7: cannot find symbol");
    }

    @Test
    void shouldShowWhatOnlyANewerVersionKnows(JenkinsRule jenkins) throws Exception {
        FreeStyleBuild build = reloaded(jenkins, old().replace("DONE", "LATER"));

        assertThat(diagnosis(build).getState()).isEqualTo(BuildDiagnosis.State.GIVEN_UP);
        assertThat(jenkins.createWebClient()
                        .getPage(build, "mergewright/")
                        .getBody()
                        .asNormalizedText())
                .contains("could not be diagnosed");
    }

    @Test
    void shouldShowThatNothingWasKept(JenkinsRule jenkins) throws Exception {
        FreeStyleBuild build = reloaded(jenkins, old().replaceAll("(?s)<diagnosis>.*</diagnosis>", ""));

        assertThat(jenkins.createWebClient()
                        .getPage(build, "mergewright/")
                        .getBody()
                        .asNormalizedText())
                .contains("It cannot be read any more.");
    }

    private static BuildDiagnosis diagnosis(FreeStyleBuild build) {
        return build.getAction(DiagnosisAction.class).getDiagnosis();
    }

    /** A build whose diagnosis is in its file, not only made: nothing waits any more. */
    private static FreeStyleBuild failed(JenkinsRule jenkins) throws Exception {
        FreeStyleBuild build = jenkins.buildAndAssertStatus(Result.FAILURE, Jobs.freestyle(jenkins, Jobs.BROKEN, 1));
        Await.diagnosis(build);
        var backlog = new Backlog(MergewrightConfiguration.directory().resolve("waiting"));
        Await.until("it is kept", () -> backlog.all().isEmpty());
        return build;
    }

    /** A build of which {@code xml} was kept. */
    private static FreeStyleBuild reloaded(JenkinsRule jenkins, String xml) throws Exception {
        FreeStyleBuild build = failed(jenkins);
        Files.writeString(build.getRootDir().toPath().resolve("build.xml"), xml);
        return reloaded(jenkins, build);
    }

    private static FreeStyleBuild reloaded(JenkinsRule jenkins, FreeStyleBuild build) throws Exception {
        jenkins.jenkins.reload();
        return (FreeStyleBuild) Objects.requireNonNull(Run.fromExternalizableId(build.getExternalizableId()));
    }

    private static String old() throws IOException {
        try (var xml = Objects.requireNonNull(PersistedIT.class.getResourceAsStream("old-build.xml"))) {
            return new String(xml.readAllBytes(), UTF_8);
        }
    }
}
