package io.mergewright.jenkins.config;

import com.cloudbees.hudson.plugins.folder.AbstractFolder;
import com.cloudbees.hudson.plugins.folder.AbstractFolderProperty;
import com.cloudbees.hudson.plugins.folder.AbstractFolderPropertyDescriptor;
import hudson.Extension;
import hudson.model.ItemGroup;
import hudson.model.Job;
import java.util.Optional;
import net.sf.json.JSONObject;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.StaplerRequest2;

/** What is different in one folder. Knows types of an optional plugin, so whoever names this class asks for it first. */
public final class FolderSettings extends AbstractFolderProperty<AbstractFolder<?>> {
    private boolean off;
    private @Nullable ProposalSettings fixes;

    @DataBoundConstructor
    public FolderSettings() {}

    /** Whether builds of jobs in the folder are diagnosed only when somebody asks. */
    public boolean isOff() {
        return off;
    }

    @DataBoundSetter
    public void setOff(boolean off) {
        this.off = off;
    }

    /** How fixes are looked for after failed builds; null where they are not. */
    public @Nullable ProposalSettings getFixes() {
        return fixes;
    }

    @DataBoundSetter
    public void setFixes(@Nullable ProposalSettings fixes) {
        this.fixes = fixes;
    }

    /** Those of the folder nearest to {@code job} that has any. */
    static Optional<Effective> effective(Job<?, ?> job) {
        ItemGroup<?> group = job.getParent();
        while (group instanceof AbstractFolder<?> folder) {
            FolderSettings own = folder.getProperties().get(FolderSettings.class);
            if (own != null) {
                return Optional.of(new Effective(
                        Effective.Level.FOLDER, folder.getFullName(), own.off, Optional.ofNullable(own.fixes)));
            }
            group = folder.getParent();
        }
        return Optional.empty();
    }

    /** Describes it to Jenkins. */
    @Extension(optional = true)
    @Symbol("mergewrightSettings")
    public static final class DescriptorImpl extends AbstractFolderPropertyDescriptor {
        private static final String OWN = "own";

        @Override
        public String getDisplayName() {
            return "Mergewright";
        }

        /** None where the form says so: the folder then has those of the folder around it. */
        @Override
        public @Nullable AbstractFolderProperty<?> newInstance(StaplerRequest2 request, JSONObject form)
                throws FormException {
            return form.has(OWN) ? super.newInstance(request, form.getJSONObject(OWN)) : null;
        }
    }
}
