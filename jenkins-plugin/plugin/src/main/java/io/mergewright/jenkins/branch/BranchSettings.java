package io.mergewright.jenkins.branch;

import hudson.model.Job;
import io.mergewright.jenkins.config.Effective;
import io.mergewright.jenkins.config.MergewrightConfiguration;
import io.mergewright.jenkins.config.ProposalSettings;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the configuration of Jenkins says of branches, as it is when it is asked. */
final class BranchSettings {
    /** By which branches of {@code job} are pushed; empty for those of the checkout. */
    String credentialsId(Job<?, ?> job) {
        return Effective.of(job).fixes().map(ProposalSettings::getCredentialsId).orElse("");
    }

    /** The kind of {@code host}. */
    GitHost host(String host) {
        Map<String, GitHost> named = new HashMap<>();
        MergewrightConfiguration.get()
                .hostKinds()
                .forEach((name, kind) ->
                        named.put(name.toLowerCase(Locale.ROOT), GitHost.valueOf(kind.toUpperCase(Locale.ROOT))));
        return GitHost.of(host, named);
    }
}
