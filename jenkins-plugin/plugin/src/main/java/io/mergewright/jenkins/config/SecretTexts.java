package io.mergewright.jenkins.config;

import com.cloudbees.plugins.credentials.CredentialsMatchers;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import hudson.security.ACL;
import java.util.List;
import java.util.Optional;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;

/** Secret texts that the credentials store of this controller holds. */
final class SecretTexts {
    private SecretTexts() {}

    /** The secret by its id; empty where there is none. */
    static Optional<String> find(String id) {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        var matcher = CredentialsMatchers.withId(id);
        return CredentialsProvider.lookupCredentialsInItemGroup(
                        StringCredentials.class, Jenkins.get(), ACL.SYSTEM2, List.of())
                .stream()
                .filter(matcher::matches)
                .findFirst()
                .map(credentials -> credentials.getSecret().getPlainText());
    }
}
