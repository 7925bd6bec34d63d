package io.mergewright.jenkins.branch;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardUsernameCredentials;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import hudson.model.Run;
import java.util.Optional;

/** Credentials of a build for the host of its repository. */
final class RepositoryCredentials {
    private RepositoryCredentials() {}

    /** Those with {@code id} that {@code build} may use; empty for none. */
    static Optional<StandardUsernameCredentials> find(Run<?, ?> build, String id) {
        return id.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                        CredentialsProvider.findCredentialById(id, StandardUsernameCredentials.class, build));
    }

    /** The token in {@code credentials}; empty for a key. */
    static Optional<String> token(StandardUsernameCredentials credentials) {
        return credentials instanceof StandardUsernamePasswordCredentials both
                ? Optional.of(both.getPassword().getPlainText())
                : Optional.empty();
    }
}
