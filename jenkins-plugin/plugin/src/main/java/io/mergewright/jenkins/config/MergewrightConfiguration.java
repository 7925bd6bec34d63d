package io.mergewright.jenkins.config;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.Util;
import hudson.security.Permission;
import hudson.util.FormValidation;
import io.mergewright.jenkins.Agents;
import io.mergewright.jenkins.Permissions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jenkins.model.GlobalConfiguration;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.verb.POST;

/** The settings for the whole controller: a section of the system configuration, and {@code unclassified: mergewright:} as code. */
@Extension
@Symbol("mergewright")
public final class MergewrightConfiguration extends GlobalConfiguration {
    /** Kinds of hosts of git that are known. */
    static final Set<String> HOST_KINDS = Set.of("github", "gitlab", "bitbucket", "other");

    private boolean automatic = true;
    private boolean aborted;
    private String folders = "";
    private @Nullable ProposalSettings fixes;
    private String gitHosts = "";
    private @Nullable ModelConfiguration cheapModel;
    private @Nullable ModelConfiguration strongModel;
    private String storeUrl = "";
    private String storeUser = "";
    private String storeCredentialsId = "";
    private String rules = "";
    private String settings = "";

    public MergewrightConfiguration() {
        load();
    }

    /** The one of this controller. */
    public static MergewrightConfiguration get() {
        return ExtensionList.lookupSingleton(MergewrightConfiguration.class);
    }

    @Override
    public String getDisplayName() {
        return "Mergewright";
    }

    @Override
    public Permission getRequiredGlobalConfigPagePermission() {
        return Permissions.CONFIGURE;
    }

    @Override
    public boolean configure(StaplerRequest2 request, JSONObject form) throws FormException {
        // A section that is empty in the form is not sent.
        fixes = null;
        cheapModel = null;
        strongModel = null;
        request.bindJSON(this, form);
        save();
        return true;
    }

    /** Whether failed builds are diagnosed without being asked for. */
    public boolean isAutomatic() {
        return automatic;
    }

    @DataBoundSetter
    public void setAutomatic(boolean automatic) {
        this.automatic = automatic;
    }

    /** Whether aborted builds are diagnosed as well. */
    public boolean isAborted() {
        return aborted;
    }

    @DataBoundSetter
    public void setAborted(boolean aborted) {
        this.aborted = aborted;
    }

    /** Full names of the folders and jobs that are diagnosed, one in a line; empty for all. */
    public String getFolders() {
        return folders;
    }

    @DataBoundSetter
    public void setFolders(String folders) {
        this.folders = Util.fixNull(folders);
    }

    /** How fixes are looked for after failed builds; null where they are not. */
    public @Nullable ProposalSettings getFixes() {
        return fixes;
    }

    @DataBoundSetter
    public void setFixes(@Nullable ProposalSettings fixes) {
        this.fixes = fixes;
    }

    /** Kinds of hosts whose names do not say what they are: {@code git.example.com = gitlab}, one in a line. */
    public String getGitHosts() {
        return gitHosts;
    }

    @DataBoundSetter
    public void setGitHosts(String gitHosts) {
        this.gitHosts = Util.fixNull(gitHosts);
    }

    /** The same by host; what is none of {@link #HOST_KINDS} is left out. */
    public Map<String, String> hostKinds() {
        Map<String, String> kinds;
        try {
            kinds = SettingLines.read(gitHosts);
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
        kinds.values().retainAll(HOST_KINDS);
        return kinds;
    }

    public @Nullable ModelConfiguration getCheapModel() {
        return cheapModel;
    }

    @DataBoundSetter
    public void setCheapModel(@Nullable ModelConfiguration cheapModel) {
        this.cheapModel = cheapModel;
    }

    public @Nullable ModelConfiguration getStrongModel() {
        return strongModel;
    }

    @DataBoundSetter
    public void setStrongModel(@Nullable ModelConfiguration strongModel) {
        this.strongModel = strongModel;
    }

    /** A PostgreSQL that is shared with the GitHub App; empty for a file of this controller. */
    public String getStoreUrl() {
        return storeUrl;
    }

    @DataBoundSetter
    public void setStoreUrl(String storeUrl) {
        this.storeUrl = Util.fixNull(storeUrl).strip();
    }

    public String getStoreUser() {
        return storeUser;
    }

    @DataBoundSetter
    public void setStoreUser(String storeUser) {
        this.storeUser = Util.fixNull(storeUser).strip();
    }

    /** Id of a secret text that holds the password of the database. */
    public String getStoreCredentialsId() {
        return storeCredentialsId;
    }

    @DataBoundSetter
    public void setStoreCredentialsId(String storeCredentialsId) {
        this.storeCredentialsId = Util.fixNull(storeCredentialsId);
    }

    /** Rules of one's own, in YAML. */
    public String getRules() {
        return rules;
    }

    @DataBoundSetter
    public void setRules(String rules) {
        this.rules = Util.fixNull(rules);
    }

    /** All other settings of the agent core: {@code key = value}, one in a line. */
    public String getSettings() {
        return settings;
    }

    @DataBoundSetter
    public void setSettings(String settings) {
        this.settings = Util.fixNull(settings);
    }

    /** Keeps the settings; they hold from the next diagnosis on. */
    @Override
    public synchronized void save() {
        super.save();
        changed();
    }

    private static void changed() {
        ExtensionList.lookup(Agents.class).forEach(Agents::settingsChanged);
    }

    /**
     * The same for the agent core.
     *
     * @throws IllegalArgumentException when a line of the settings is none
     */
    public CoreSettings core() {
        Map<String, String> values = new LinkedHashMap<>(SettingLines.read(settings));
        Map<String, String> secrets = new LinkedHashMap<>();
        JenkinsProxy.of(Jenkins.get().getProxy()).put(secrets);
        if (cheapModel != null) {
            cheapModel.put("cheap", values, secrets);
        }
        if (strongModel != null) {
            strongModel.put("strong", values, secrets);
        }
        if (!storeUrl.isEmpty()) {
            values.put("store.url", storeUrl);
            values.put("store.user", storeUser);
            SecretTexts.find(storeCredentialsId).ifPresent(secret -> secrets.put("store.password", secret));
        }
        return new CoreSettings(directory(), values, secrets, rules);
    }

    /** All values of the agent core in force, without secrets; none where they are refused. */
    public List<InForce> inForce() {
        try {
            return core().inForce();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** Where everything is kept that does not belong to a build. */
    public static Path directory() {
        return Jenkins.get().getRootDir().toPath().resolve("mergewright");
    }

    /** Says whether {@code settings} can be used. */
    @POST
    public FormValidation doCheckSettings(@QueryParameter String settings) {
        Jenkins.get().checkPermission(Permissions.CONFIGURE);
        return validation(() -> {
            new CoreSettings(directory(), SettingLines.read(settings), Map.of(), "").configuration();
        });
    }

    /** Says whether {@code gitHosts} can be used. */
    @POST
    public FormValidation doCheckGitHosts(@QueryParameter String gitHosts) {
        Jenkins.get().checkPermission(Permissions.CONFIGURE);
        return validation(() -> SettingLines.read(gitHosts).forEach((host, kind) -> {
            if (!HOST_KINDS.contains(kind)) {
                throw new IllegalArgumentException(
                        "%s: one of github, gitlab, bitbucket and other, not %s".formatted(host, kind));
            }
        }));
    }

    /** Says whether {@code rules} can be read. */
    @POST
    public FormValidation doCheckRules(@QueryParameter String rules) {
        Jenkins.get().checkPermission(Permissions.CONFIGURE);
        return validation(() -> new CoreSettings(directory(), Map.of(), Map.of(), rules).diagnoser());
    }

    /** Tries the settings as they were saved last: rules, store and models. */
    @POST
    public FormValidation doTest() {
        Jenkins.get().checkPermission(Permissions.CONFIGURE);
        try {
            Trial.Result result = new Trial(core(), Clock.systemUTC()).run();
            String text = String.join("; ", result.lines());
            return result.passed() ? FormValidation.ok(text) : FormValidation.error(text);
        } catch (IllegalArgumentException e) {
            return FormValidation.error(e.getMessage());
        }
    }

    private interface Check {
        void run() throws CoreSettings.RefusedException;
    }

    private static FormValidation validation(Check check) {
        try {
            check.run();
            return FormValidation.ok();
        } catch (CoreSettings.RefusedException | IllegalArgumentException e) {
            return FormValidation.error(e.getMessage());
        }
    }
}
