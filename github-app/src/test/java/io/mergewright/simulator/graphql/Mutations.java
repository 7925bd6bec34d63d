package io.mergewright.simulator.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import io.mergewright.simulator.model.IssueComment;
import io.mergewright.simulator.model.Repo;
import io.mergewright.simulator.model.ReviewComment;
import io.mergewright.simulator.operation.Operations;
import io.mergewright.simulator.render.Json;
import java.util.Locale;
import java.util.Map;

/** What changes something. To resolve a thread an app needs to write both pull requests and contents. */
final class Mutations {
    private final Operations operations;

    Mutations(Operations operations) {
        this.operations = operations;
    }

    TypeRuntimeWiring.Builder wire(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("resolveReviewThread", environment -> resolve(environment, true))
                .dataFetcher("unresolveReviewThread", environment -> resolve(environment, false))
                .dataFetcher("minimizeComment", this::minimize);
    }

    private Map<String, Object> resolve(DataFetchingEnvironment environment, boolean resolved) {
        var nodes = GraphQlApi.nodes(environment);
        Map<String, Object> input = environment.getArgument("input");
        var thread = nodes.thread((String) input.get("threadId"));
        writable(thread.pull.base);
        nodes.need(thread.pull.base, "pull_requests", "write");
        nodes.need(thread.pull.base, "contents", "write");
        operations.reviews.resolve(thread, nodes.token().installation().app.bot, resolved);
        return Json.object("clientMutationId", input.get("clientMutationId"), "thread", thread);
    }

    private Map<String, Object> minimize(DataFetchingEnvironment environment) {
        var nodes = GraphQlApi.nodes(environment);
        Map<String, Object> input = environment.getArgument("input");
        var remark = nodes.remark((String) input.get("subjectId"));
        Repo repo =
                remark instanceof IssueComment comment ? comment.pull.base : ((ReviewComment) remark).thread.pull.base;
        writable(repo);
        nodes.need(repo, "pull_requests", "write");
        String classifier = (String) input.get("classifier");
        remark.minimizedReason = classifier.toLowerCase(Locale.ROOT).replace('_', '-');
        return Json.object("clientMutationId", input.get("clientMutationId"), "minimizedComment", remark);
    }

    private static void writable(Repo repo) {
        if (repo.archived) {
            throw new QueryFailure("FORBIDDEN", "Repository was archived so is read-only.");
        }
    }
}
