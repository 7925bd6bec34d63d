package io.mergewright.pull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A pull request as GitHub shows it now. Source: GitHub REST API, "Get a pull request".
 *
 * @param repository its name today, such as {@code acme/shop}
 * @param cloneUrl where git finds the repository
 * @param author login
 * @param byBot whether the author is no person
 * @param head the last commit of the branch
 * @param base name of the branch that it is to go to
 * @param baseTip the last commit of that branch when GitHub last looked
 * @param mergeCommit of a merged pull request; of no meaning otherwise
 * @param files that it changes
 */
record PullRequest(
        String repository,
        String cloneUrl,
        int number,
        String title,
        String body,
        String author,
        boolean byBot,
        boolean open,
        boolean merged,
        boolean draft,
        boolean archived,
        String head,
        String base,
        String baseTip,
        String mergeCommit,
        int files,
        List<String> labels) {
    PullRequest {
        labels = List.copyOf(labels);
    }

    static PullRequest of(JsonNode json) {
        JsonNode base = json.path("base");
        List<String> labels = new ArrayList<>();
        json.path("labels").forEach(label -> labels.add(label.path("name").asText()));
        return new PullRequest(
                base.path("repo").path("full_name").asText(),
                base.path("repo").path("clone_url").asText(),
                json.path("number").asInt(),
                json.path("title").asText(""),
                json.path("body").asText(""),
                json.path("user").path("login").asText(""),
                json.path("user").path("type").asText("").equals("Bot"),
                json.path("state").asText("").equals("open"),
                json.path("merged").asBoolean(),
                json.path("draft").asBoolean(),
                base.path("repo").path("archived").asBoolean(),
                json.path("head").path("sha").asText(),
                base.path("ref").asText(),
                base.path("sha").asText(),
                json.path("merge_commit_sha").asText(""),
                json.path("changed_files").asInt(),
                labels);
    }

    /** What models are told of it. */
    String purpose() {
        return title + "\n" + body;
    }
}
