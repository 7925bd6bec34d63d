package io.mergewright.simulator.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.IssueComment;
import io.mergewright.simulator.model.Pull;
import io.mergewright.simulator.model.Repo;
import io.mergewright.simulator.model.ReviewComment;
import io.mergewright.simulator.model.ReviewThread;
import io.mergewright.simulator.operation.Operations;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Connects the fields of the schema with the state. */
final class Wiring {
    private final Operations operations;
    private final Fields fields;

    Wiring(Operations operations, Fields fields) {
        this.operations = operations;
        this.fields = fields;
    }

    RuntimeWiring build() {
        var wiring = RuntimeWiring.newRuntimeWiring();
        for (var name : List.of("BigInt", "DateTime", "GitObjectID", "URI")) {
            wiring.scalar(TextScalar.named(name));
        }
        wiring.type("Query", this::queries);
        wiring.type("Mutation", type -> new Mutations(operations).wire(type));
        object(wiring, "Repository", Repo.class, fields.repository());
        object(wiring, "PullRequest", Pull.class, fields.pull());
        object(wiring, "PullRequestReviewThread", ReviewThread.class, fields.thread());
        object(wiring, "PullRequestReviewComment", ReviewComment.class, fields.reviewComment());
        object(wiring, "IssueComment", IssueComment.class, fields.issueComment());
        for (var kind : Account.Kind.values()) {
            object(wiring, kind.text(), Account.class, fields.account());
        }
        wiring.type(
                "PullRequest",
                type -> type.dataFetcher("reviewThreads", environment -> {
                    Pull pull = environment.getSource();
                    return Connections.of(Fields.visible(pull), environment);
                }));
        wiring.type(
                "PullRequestReviewThread",
                type -> type.dataFetcher("comments", environment -> {
                    ReviewThread thread = environment.getSource();
                    return Connections.of(thread.comments, environment);
                }));
        for (var name : List.of("Node", "Actor", "Minimizable")) {
            wiring.type(name, type -> type.typeResolver(byClass()));
        }
        return wiring.build();
    }

    private TypeRuntimeWiring.Builder queries(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "node", environment -> GraphQlApi.nodes(environment).node(environment.getArgument("id")))
                .dataFetcher("nodes", environment -> {
                    List<String> ids = environment.getArgument("ids");
                    return ids.stream().map(GraphQlApi.nodes(environment)::node).toList();
                })
                .dataFetcher(
                        "repository",
                        environment -> GraphQlApi.nodes(environment)
                                .repository(environment.getArgument("owner"), environment.getArgument("name")));
    }

    /** Every field of a type by a function of the object; a field with arguments is wired apart. */
    private static <T> void object(
            RuntimeWiring.Builder wiring, String type, Class<T> source, Map<String, Function<T, Object>> fields) {
        wiring.type(type, builder -> {
            fields.forEach((name, function) -> {
                DataFetcher<Object> fetcher = environment -> function.apply(source.cast(environment.getSource()));
                builder.dataFetcher(name, fetcher);
            });
            return type.equals("Repository") ? builder.dataFetcher("pullRequest", Wiring::pull) : builder;
        });
    }

    private static Pull pull(DataFetchingEnvironment environment) {
        Repo repo = environment.getSource();
        GraphQlApi.nodes(environment).need(repo, "pull_requests", "read");
        int number = environment.getArgument("number");
        var pull = repo.pulls.get(number);
        if (pull == null) {
            throw new QueryFailure(
                    "NOT_FOUND", "Could not resolve to a PullRequest with the number of " + number + ".");
        }
        return pull;
    }

    private static TypeResolver byClass() {
        return environment -> {
            Object value = environment.getObject();
            return (GraphQLObjectType) environment.getSchema().getType(name(value));
        };
    }

    private static String name(Object value) {
        if (value instanceof Account account) {
            return account.kind().text();
        }
        return switch (value.getClass().getSimpleName()) {
            case "Repo" -> "Repository";
            case "Pull" -> "PullRequest";
            case "ReviewThread" -> "PullRequestReviewThread";
            case "ReviewComment" -> "PullRequestReviewComment";
            default -> "IssueComment";
        };
    }
}
