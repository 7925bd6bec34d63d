package io.mergewright.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.hudson.plugins.folder.Folder;
import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.model.FreeStyleProject;
import hudson.model.Job;
import hudson.util.Secret;
import io.mergewright.jenkins.Permissions;
import java.io.IOException;
import java.util.List;
import jenkins.model.Jenkins;
import org.htmlunit.html.HtmlForm;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What a form shows and is saved again, is as it was. */
@WithJenkins
class FormsIT {
    @Test
    void shouldKeepTheDefaults(JenkinsRule jenkins) throws Exception {
        jenkins.configRoundtrip();

        var settings = MergewrightConfiguration.get();
        assertThat(settings.isAutomatic()).isTrue();
        assertThat(settings.isAborted()).isFalse();
        assertThat(settings.getCheapModel()).isNull();
        assertThat(settings.getStrongModel()).isNull();
        assertThat(settings.getFolders() + settings.getRules() + settings.getSettings())
                .isEmpty();
    }

    @Test
    void shouldKeepAllSettings(JenkinsRule jenkins) throws Exception {
        SystemCredentialsProvider.getInstance()
                .getCredentials()
                .add(new StringCredentialsImpl(CredentialsScope.GLOBAL, "key", "", Secret.fromString("of no account")));
        var model = new ModelConfiguration("anthropic", "small");
        model.setUrl("https://models.example.org/v1");
        model.setCredentialsId("key");
        var settings = MergewrightConfiguration.get();
        settings.setAutomatic(false);
        settings.setAborted(true);
        settings.setFolders("shop\nstock");
        settings.setFixes(fixes());
        settings.setGitHosts("git.example.org = gitlab");
        settings.setCheapModel(model);
        settings.setStrongModel(new ModelConfiguration("ollama", "large"));
        settings.setStoreUrl("jdbc:postgresql://db.example.org/mergewright");
        settings.setStoreUser("mergewright");
        settings.setStoreCredentialsId("password");
        settings.setRules("# none");
        settings.setSettings("gate.publish = 0.9");
        String before = text(settings);

        jenkins.configRoundtrip();

        assertThat(text(MergewrightConfiguration.get())).isEqualTo(before);
        assertThat(text(new MergewrightConfiguration()))
                .as("as read after a restart")
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldKeepTheSettingsOfAJob(boolean off, JenkinsRule jenkins) throws Exception {
        for (Job<?, ?> job : List.of(jenkins.createFreeStyleProject(), jenkins.createProject(WorkflowJob.class))) {
            add(job, off);

            jenkins.configRoundtrip(job);

            assertThat(job.getProperty(JobSettings.class).isOff()).isEqualTo(off);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // A job of any kind takes it.
    private static void add(Job job, boolean off) throws IOException {
        var settings = new JobSettings();
        settings.setOff(off);
        job.addProperty(settings);
    }

    @Test
    void shouldGiveAJobNoSettingsThatHadNone(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject();

        jenkins.configRoundtrip(job);

        assertThat(job.getProperty(JobSettings.class)).isNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldKeepTheSettingsOfAFolder(boolean off, JenkinsRule jenkins) throws Exception {
        Folder folder = jenkins.createProject(Folder.class);
        var settings = new FolderSettings();
        settings.setOff(off);
        folder.addProperty(settings);

        jenkins.configRoundtrip(folder);

        assertThat(folder.getProperties().get(FolderSettings.class).isOff()).isEqualTo(off);
    }

    @Test
    void shouldGiveAFolderNoSettingsThatHadNone(JenkinsRule jenkins) throws Exception {
        Folder folder = jenkins.createProject(Folder.class);

        jenkins.configRoundtrip(folder);

        assertThat(folder.getProperties().get(FolderSettings.class)).isNull();
    }

    @Test
    void shouldTakeTheSettingsOffAFolder(JenkinsRule jenkins) throws Exception {
        Folder folder = jenkins.createProject(Folder.class);
        folder.addProperty(new FolderSettings());

        HtmlForm form = jenkins.createWebClient().getPage(folder, "configure").getFormByName("config");
        form.getInputByName("own").click();
        jenkins.submit(form);

        assertThat(folder.getProperties().get(FolderSettings.class)).isNull();
    }

    /** Who manages Jenkins does not see secret texts, which these settings send to addresses. */
    @Test
    void shouldBeShownToThoseWhoMayConfigureUsOnly(JenkinsRule jenkins) throws Exception {
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ, Jenkins.MANAGE)
                .everywhere()
                .to("manager", "configurer")
                .grant(Permissions.CONFIGURE)
                .everywhere()
                .to("configurer"));
        try (var client = jenkins.createWebClient()) {
            assertThat(client.login("manager").goTo("manage/configure").asXml()).doesNotContain("_.gitHosts");
            HtmlForm form = client.login("configurer").goTo("manage/configure").getFormByName("config");
            form.getTextAreaByName("_.folders").setText("shop");
            jenkins.submit(form);
        }

        assertThat(MergewrightConfiguration.get().getFolders()).isEqualTo("shop");
    }

    @Test
    void shouldKeepHowFixesAreLookedFor(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject();
        var ofJob = new JobSettings();
        ofJob.setFixes(fixes());
        job.addProperty(ofJob);
        Folder folder = jenkins.createProject(Folder.class);
        var ofFolder = new FolderSettings();
        ofFolder.setFixes(fixes());
        folder.addProperty(ofFolder);

        jenkins.configRoundtrip(job);
        jenkins.configRoundtrip(folder);

        jenkins.assertEqualDataBoundBeans(
                fixes(), job.getProperty(JobSettings.class).getFixes());
        jenkins.assertEqualDataBoundBeans(
                fixes(), folder.getProperties().get(FolderSettings.class).getFixes());
    }

    private static ProposalSettings fixes() {
        var fixes = new ProposalSettings();
        fixes.setVerify("./mvnw -q test");
        fixes.setVerifyMinutes(5);
        fixes.setAllowedPaths("src/**\npom.xml");
        fixes.setPublishAt("0.9");
        fixes.setAskAt("0.5");
        fixes.setPublish(true);
        return fixes;
    }

    private static String text(MergewrightConfiguration settings) {
        return Jenkins.XSTREAM2.toXML(settings);
    }
}
