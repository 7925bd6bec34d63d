package io.mergewright.jenkins.config;

import com.cloudbees.plugins.credentials.CredentialsMatchers;
import com.cloudbees.plugins.credentials.common.StandardListBoxModel;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.security.ACL;
import hudson.util.ListBoxModel;
import io.mergewright.jenkins.Permissions;
import java.util.List;
import java.util.Map;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A model and where it is. */
public final class ModelConfiguration extends AbstractDescribableImpl<ModelConfiguration> {
    private final String provider;
    private final String name;
    private String url = "";
    private String credentialsId = "";

    @DataBoundConstructor
    public ModelConfiguration(String provider, String name) {
        this.provider = provider;
        this.name = name;
    }

    /** {@code openai} (and all that speak its protocol), {@code anthropic}, {@code gemini} or {@code ollama}. */
    public String getProvider() {
        return provider;
    }

    public String getName() {
        return name;
    }

    /** Empty for the provider's own address. */
    public String getUrl() {
        return url;
    }

    @DataBoundSetter
    public void setUrl(String url) {
        this.url = Util.fixNull(url).strip();
    }

    /** Id of a secret text; empty where no key is needed. */
    public String getCredentialsId() {
        return credentialsId;
    }

    @DataBoundSetter
    public void setCredentialsId(String credentialsId) {
        this.credentialsId = Util.fixNull(credentialsId);
    }

    /** Puts what this says of the model in {@code tier} into {@code values}, and its key into {@code secrets}. */
    void put(String tier, Map<String, String> values, Map<String, String> secrets) {
        values.put("model.%s.provider".formatted(tier), provider);
        values.put("model.%s.name".formatted(tier), name);
        if (!url.isEmpty()) {
            values.put("model.%s.url".formatted(tier), url);
        }
        SecretTexts.find(credentialsId).ifPresent(secret -> secrets.put("model.%s.key".formatted(tier), secret));
    }

    /** Describes it to Jenkins. */
    @Extension
    @Symbol("mergewrightModel")
    public static final class DescriptorImpl extends Descriptor<ModelConfiguration> {
        @Override
        public String getDisplayName() {
            return "Model";
        }

        /** The providers. */
        @POST
        public ListBoxModel doFillProviderItems() {
            Jenkins.get().checkPermission(Permissions.CONFIGURE);
            var items = new ListBoxModel();
            items.add("OpenAI, and servers that speak its protocol", "openai");
            items.add("Anthropic", "anthropic");
            items.add("Google Gemini", "gemini");
            items.add("Ollama", "ollama");
            return items;
        }

        /** Secret texts; to those who may not choose one, only the one that is chosen. */
        @POST
        public ListBoxModel doFillCredentialsIdItems(@QueryParameter String credentialsId) {
            var items = new StandardListBoxModel();
            if (Jenkins.get().hasPermission(Permissions.CONFIGURE)) {
                items.includeEmptyValue();
                items.includeMatchingAs(
                        ACL.SYSTEM2, Jenkins.get(), StringCredentials.class, List.of(), CredentialsMatchers.always());
            }
            return items.includeCurrentValue(credentialsId);
        }
    }
}
