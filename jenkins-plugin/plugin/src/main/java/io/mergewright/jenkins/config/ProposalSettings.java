package io.mergewright.jenkins.config;

import com.cloudbees.plugins.credentials.CredentialsMatchers;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardListBoxModel;
import com.cloudbees.plugins.credentials.common.StandardUsernameCredentials;
import hudson.Extension;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.model.Item;
import hudson.security.ACL;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.mergewright.jenkins.Kept;
import io.mergewright.jenkins.Permissions;
import java.util.List;
import java.util.OptionalDouble;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** That fixes are looked for after failed builds, and how. */
public final class ProposalSettings extends AbstractDescribableImpl<ProposalSettings> {
    /** Unless somebody says otherwise. */
    public static final int USUAL_MINUTES = 10;

    private String verify = "";
    private int verifyMinutes = USUAL_MINUTES;
    private String allowedPaths = "";
    private String publishAt = "";
    private String askAt = "";
    private boolean publish;
    private String credentialsId = "";

    @DataBoundConstructor
    public ProposalSettings() {}

    /** Fills in what an older version did not keep. */
    Object readResolve() {
        verify = Kept.text(verify);
        verifyMinutes = Math.max(1, verifyMinutes);
        allowedPaths = Kept.text(allowedPaths);
        publishAt = Kept.text(publishAt);
        askAt = Kept.text(askAt);
        credentialsId = Kept.text(credentialsId);
        return this;
    }

    /** A line for a shell that tells whether a fix works; blank where nothing is to be run. */
    public String getVerify() {
        return verify;
    }

    @DataBoundSetter
    public void setVerify(@Nullable String verify) {
        this.verify = Kept.text(verify).strip();
    }

    /** For each run of it. */
    public int getVerifyMinutes() {
        return verifyMinutes;
    }

    @DataBoundSetter
    public void setVerifyMinutes(int verifyMinutes) {
        this.verifyMinutes = verifyMinutes;
    }

    /** Globs of files that a fix may touch, one in a line; empty for all. */
    public String getAllowedPaths() {
        return allowedPaths;
    }

    @DataBoundSetter
    public void setAllowedPaths(@Nullable String allowedPaths) {
        this.allowedPaths = Kept.text(allowedPaths);
    }

    /** From this confidence on, such as {@code 0.9}, a fix is published; empty for what holds everywhere. */
    public String getPublishAt() {
        return publishAt;
    }

    @DataBoundSetter
    public void setPublishAt(@Nullable String publishAt) {
        this.publishAt = Kept.text(publishAt).strip();
    }

    /** From this confidence on a person is asked; empty for what holds everywhere. */
    public String getAskAt() {
        return askAt;
    }

    @DataBoundSetter
    public void setAskAt(@Nullable String askAt) {
        this.askAt = Kept.text(askAt).strip();
    }

    /** Whether fixes that the gate publishes become pull requests without a person. */
    public boolean isPublish() {
        return publish;
    }

    @DataBoundSetter
    public void setPublish(boolean publish) {
        this.publish = publish;
    }

    /** By which branches are pushed; empty for those of the checkout. */
    public String getCredentialsId() {
        return credentialsId;
    }

    @DataBoundSetter
    public void setCredentialsId(@Nullable String credentialsId) {
        this.credentialsId = Kept.text(credentialsId);
    }

    /** {@code text} as a confidence; empty where it is none. */
    public static OptionalDouble confidence(String text) {
        try {
            double value = Double.parseDouble(text);
            return value >= 0 && value <= 1 ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** Describes it to Jenkins. */
    @Extension
    @Symbol("mergewrightFixes")
    public static final class DescriptorImpl extends Descriptor<ProposalSettings> {
        @Override
        public String getDisplayName() {
            return "Fixes";
        }

        /** Says whether {@code publishAt} is a confidence. */
        @POST
        public FormValidation doCheckPublishAt(@AncestorInPath @Nullable Item item, @QueryParameter String publishAt) {
            return check(item, publishAt);
        }

        /** Says whether {@code askAt} is a confidence. */
        @POST
        public FormValidation doCheckAskAt(@AncestorInPath @Nullable Item item, @QueryParameter String askAt) {
            return check(item, askAt);
        }

        private static FormValidation check(@Nullable Item item, String value) {
            if (item == null) {
                Jenkins.get().checkPermission(Permissions.CONFIGURE);
            } else {
                item.checkPermission(Item.CONFIGURE);
            }
            return value.isBlank() || confidence(value.strip()).isPresent()
                    ? FormValidation.ok()
                    : FormValidation.error("A number from 0 to 1, such as 0.9, or nothing.");
        }

        /** Those that can be used with a host of git; to who may not choose one, only the one that is chosen. */
        @POST
        public ListBoxModel doFillCredentialsIdItems(
                @AncestorInPath @Nullable Item item, @QueryParameter String credentialsId) {
            var items = new StandardListBoxModel();
            boolean may = item == null
                    ? Jenkins.get().hasPermission(Permissions.CONFIGURE)
                    : item.hasPermission(Item.EXTENDED_READ) || item.hasPermission(CredentialsProvider.USE_ITEM);
            if (!may) {
                return items.includeCurrentValue(credentialsId);
            }
            items.includeEmptyValue();
            if (item == null) {
                items.includeMatchingAs(
                        ACL.SYSTEM2,
                        Jenkins.get(),
                        StandardUsernameCredentials.class,
                        List.of(),
                        CredentialsMatchers.always());
            } else {
                items.includeMatchingAs(
                        ACL.SYSTEM2, item, StandardUsernameCredentials.class, List.of(), CredentialsMatchers.always());
            }
            return items.includeCurrentValue(credentialsId);
        }
    }
}
