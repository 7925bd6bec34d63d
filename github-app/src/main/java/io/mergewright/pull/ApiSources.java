package io.mergewright.pull;

import com.fasterxml.jackson.databind.JsonNode;
import io.mergewright.context.Sources;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileContent;
import io.mergewright.github.GitHubClient;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of one commit, read call by call through GitHub's REST API: for a single file, or where a repository cannot be mirrored. Source:
 * GitHub REST API, "Get a tree" and "Get a blob". For one thread at a time.
 */
final class ApiSources implements Sources {
    private static final String EXECUTABLE = "100755";

    private final GitHubClient client;
    private final String repository;
    private final String commit;
    private @Nullable Map<RepositoryPath, JsonNode> tree;

    ApiSources(GitHubClient client, String repository, String commit) {
        this.client = client;
        this.repository = repository;
        this.commit = commit;
    }

    @Override
    public List<RepositoryPath> paths() {
        List<RepositoryPath> paths = new ArrayList<>(tree().keySet());
        paths.sort(Comparator.comparing(RepositoryPath::value));
        return paths;
    }

    @Override
    public Optional<FileContent> at(RepositoryPath path) {
        JsonNode entry = tree().get(path);
        if (entry == null || entry.path("size").asLong() > MOST_BYTES) {
            return Optional.empty();
        }
        JsonNode blob = client.get(
                "/repos/%s/git/blobs/%s".formatted(repository, entry.path("sha").asText()));
        byte[] bytes = Base64.getMimeDecoder().decode(blob.path("content").asText());
        return Optional.of(FileContent.of(bytes, entry.path("mode").asText().equals(EXECUTABLE)));
    }

    /** GitHub cuts very large trees; what is cut off is as if it were not there. */
    private Map<RepositoryPath, JsonNode> tree() {
        Map<RepositoryPath, JsonNode> known = tree;
        if (known == null) {
            known = new HashMap<>();
            for (JsonNode entry : client.get("/repos/%s/git/trees/%s?recursive=1".formatted(repository, commit))
                    .path("tree")) {
                String path = entry.path("path").asText();
                if (entry.path("mode").asText().startsWith("100")
                        && RepositoryPath.problem(path).isEmpty()) {
                    known.put(new RepositoryPath(path), entry);
                }
            }
            tree = known;
        }
        return known;
    }
}
