package io.mergewright.pull;

import io.mergewright.context.Sources;
import io.mergewright.diff.ChangeSet;
import io.mergewright.diff.UnifiedDiff;
import io.mergewright.github.GitHubClient;
import io.mergewright.runtime.CommitReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Commits read through GitHub's REST API, where a repository cannot be mirrored. GitHub shows differences of at most 300 files and 20,000
 * lines; larger ones are refused. Source: GitHub REST API, "Compare two commits". For one thread at a time.
 */
final class ApiCommits implements CommitReader {
    private final GitHubClient client;
    private final String repository;
    private final Map<String, Sources> read = new HashMap<>();

    ApiCommits(GitHubClient client, String repository) {
        this.client = client;
        this.repository = repository;
    }

    @Override
    public Sources sources(String commit) {
        return read.computeIfAbsent(commit, id -> new ApiSources(client, repository, id));
    }

    @Override
    public String mergeBase(String one, String other) {
        return client.get(compare(one, other))
                .path("merge_base_commit")
                .path("sha")
                .asText();
    }

    @Override
    public ChangeSet between(String from, String to) {
        return UnifiedDiff.read(client.diff(compare(from, to)));
    }

    /** Models are told the title and the text of the pull request. */
    @Override
    public List<String> subjects(String from, String to) {
        return List.of();
    }

    private String compare(String from, String to) {
        return "/repos/%s/compare/%s...%s".formatted(repository, from, to);
    }
}
