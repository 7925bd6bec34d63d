package io.mergewright.jenkins.fix;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.model.Result;
import hudson.model.Run;
import hudson.plugins.git.BranchSpec;
import hudson.plugins.git.GitSCM;
import hudson.plugins.git.UserRemoteConfig;
import hudson.tasks.Shell;
import io.mergewright.jenkins.Await;
import io.mergewright.jenkins.branch.FixBranch;
import io.mergewright.jenkins.config.JobSettings;
import io.mergewright.jenkins.config.ProposalSettings;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The way of a fix: proposed for a failed build, pushed as a branch, merged, verified, and taken back. */
@WithJenkins
class FixBranchIT {
    private static final String BROKEN = "int f(void) {return 1}\n";
    private static final String VERIFY =
            "grep -q 'return 1;' main.c || { echo \"main.c:1:22: error: expected ';' before '}' token\"; exit 1; }";

    @TempDir
    private Path directory;

    private Path work;
    private Path remote;

    @BeforeEach
    void makeRepositories() throws Exception {
        GitSCM.ALLOW_LOCAL_CHECKOUT = true;
        work = Files.createDirectory(directory.resolve("work"));
        remote = directory.resolve("remote.git");
        git("init", "-q", "--bare", "-b", "main", remote.toString());
        git("init", "-q", "-b", "main", ".");
        git("remote", "add", "origin", remote.toString());
        commit(BROKEN);
    }

    private void commit(String content) throws Exception {
        Files.writeString(work.resolve("main.c"), content);
        git("add", ".");
        git("-c", "user.name=ann", "-c", "user.email=ann@example.org", "commit", "-q", "-m", "Change");
        git("push", "-q", "origin", "main");
    }

    private String git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private FreeStyleProject job(JenkinsRule jenkins, boolean publish) throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("shop");
        job.setScm(new GitSCM(
                List.of(new UserRemoteConfig(remote.toString(), null, null, null)),
                List.of(new BranchSpec("main")),
                null,
                null,
                List.of()));
        job.getBuildersList().add(new Shell("set +x\n" + VERIFY));
        var fixes = new ProposalSettings();
        fixes.setVerify(VERIFY);
        fixes.setPublish(publish);
        var settings = new JobSettings();
        settings.setFixes(fixes);
        job.addProperty(settings);
        return job;
    }

    private static ProposedFix fix(Run<?, ?> build) throws Exception {
        Await.until("fixes of " + build, () -> build.getAction(FixesAction.class) != null);
        return build.getAction(FixesAction.class).getFixes().get(0);
    }

    private static FixBranch branch(Run<?, ?> build) throws Exception {
        Await.until(
                "a branch of " + build,
                () -> fix(build).getBranch() != null && fix(build).getBranch().getState() != FixBranch.State.WAITING);
        return fix(build).getBranch();
    }

    private static void ask(JenkinsRule jenkins, Run<?, ?> build, String id) throws Exception {
        try (var client = jenkins.createWebClient()) {
            URL page = new URL(jenkins.getURL(), build.getUrl() + FixesAction.URL + "/branch?id=" + id);
            assertThat(client.getPage(client.addCrumb(new WebRequest(page, HttpMethod.POST)))
                            .getWebResponse()
                            .getStatusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void shouldPushAnAcceptedFixAsABranchOfItsOwn(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = job(jenkins, false);
        Run<?, ?> build = jenkins.buildAndAssertStatus(Result.FAILURE, job);
        String before = git("rev-parse", "main");

        ask(jenkins, build, fix(build).getId());

        FixBranch branch = branch(build);
        assertThat(branch.getState()).as(branch.getProblem()).isEqualTo(FixBranch.State.PUSHED);
        assertThat(fix(build).getState()).isEqualTo(ProposedFix.State.ACCEPTED);
        git("fetch", "-q", "origin");
        assertThat(git("rev-parse", "origin/" + branch.getName() + "^")).isEqualTo(before);
        assertThat(git("rev-parse", "origin/main")).isEqualTo(before);
        assertThat(git("show", "origin/" + branch.getName() + ":main.c")).isEqualTo("int f(void) {return 1;}");
    }

    @Test
    void shouldCountAFixThatIsMergedAndNoticeThatItIsTakenBack(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = job(jenkins, true);
        Run<?, ?> build = jenkins.buildAndAssertStatus(Result.FAILURE, job);
        assertThat(fix(build).isPublished()).isTrue();
        String branch = branch(build).getName();

        git("fetch", "-q", "origin");
        git("merge", "-q", "--ff-only", "origin/" + branch);
        git("push", "-q", "origin", "main");
        jenkins.buildAndAssertStatus(Result.SUCCESS, job);

        Await.until("taken up", () -> fix(build).getTakenUpBy() != null);
        assertThat(fix(build).getTakenUpBy()).isEqualTo("2");
        assertThat(fix(build).isVerified()).isTrue();

        commit(BROKEN);
        jenkins.buildAndAssertStatus(Result.FAILURE, job);

        Await.until("taken back", () -> fix(build).getRevertedBy() != null);
        assertThat(fix(build).getRevertedBy()).isEqualTo("3");
    }

    @Test
    void shouldSayWhyNothingCanBePushed(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = job(jenkins, false);
        Run<?, ?> build = jenkins.buildAndAssertStatus(Result.FAILURE, job);
        String id = fix(build).getId();
        Files.move(remote, directory.resolve("elsewhere.git"));

        ask(jenkins, build, id);

        FixBranch branch = branch(build);
        assertThat(branch.getState()).isEqualTo(FixBranch.State.FAILED);
        assertThat(branch.getProblem()).isNotEmpty();
        assertThat(fix(build).isBranchable()).isTrue();
    }
}
