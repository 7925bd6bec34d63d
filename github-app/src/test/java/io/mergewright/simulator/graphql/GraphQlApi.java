package io.mergewright.simulator.graphql;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.mergewright.simulator.model.Token;
import io.mergewright.simulator.model.World;
import io.mergewright.simulator.operation.Operations;
import io.mergewright.simulator.render.Renderers;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Answers GraphQL by the schema beside this class; what the schema does not have is refused. */
public final class GraphQlApi {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final World world;
    private final GraphQL engine;

    public GraphQlApi(World world, Renderers render, Operations operations) {
        this.world = world;
        var wiring = new Wiring(operations, new Fields(render)).build();
        try (var in = Objects.requireNonNull(GraphQlApi.class.getResourceAsStream("schema.graphqls"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var schema = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(reader), wiring);
            this.engine = GraphQL.newGraphQL(schema)
                    .defaultDataFetcherExceptionHandler(GraphQlApi::failure)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("schema.graphqls", e);
        }
    }

    static Nodes nodes(DataFetchingEnvironment environment) {
        return environment.getGraphQlContext().get(Nodes.class);
    }

    /** Executes {@code query} with its {@code variables}; errors are part of the answer, as GraphQL has them. */
    public Map<String, Object> execute(Token token, JsonNode body) {
        var input = ExecutionInput.newExecutionInput(body.path("query").asText(""))
                .variables(variables(body.path("variables")))
                .graphQLContext(Map.of(Nodes.class, new Nodes(world, token)));
        if (body.hasNonNull("operationName")) {
            input.operationName(body.path("operationName").asText());
        }
        return typed(engine.execute(input.build()).toSpecification());
    }

    private static Map<String, Object> variables(JsonNode variables) {
        return variables.isObject() ? MAPPER.convertValue(variables, new TypeReference<>() {}) : Map.of();
    }

    /** GitHub has the type of an error beside its message, not among the extensions. */
    private static Map<String, Object> typed(Map<String, Object> answer) {
        if (!(answer.get("errors") instanceof List<?> errors)) {
            return answer;
        }
        var renewed = new ArrayList<Map<String, Object>>();
        for (var each : errors) {
            var error = MAPPER.convertValue(each, new TypeReference<LinkedHashMap<String, Object>>() {});
            if (error.remove("extensions") instanceof Map<?, ?> extensions && extensions.get("type") != null) {
                error.put("type", extensions.get("type"));
            }
            renewed.add(error);
        }
        var result = new LinkedHashMap<>(answer);
        result.put("errors", renewed);
        return result;
    }

    private static CompletableFuture<DataFetcherExceptionHandlerResult> failure(
            DataFetcherExceptionHandlerParameters parameters) {
        var cause = parameters.getException();
        String type = cause instanceof QueryFailure failure ? failure.type() : "UNPROCESSABLE";
        var error = GraphqlErrorBuilder.newError(parameters.getDataFetchingEnvironment())
                .message("%s", cause.getMessage())
                .extensions(Map.of("type", type))
                .build();
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }
}
