package io.mergewright.web.openapi;

import io.mergewright.web.Body;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Parameter;
import io.mergewright.web.Rule;
import io.mergewright.web.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The routes for programs as a document. Source: OpenAPI Specification 3.1.0. */
public final class OpenApi {
    private static final Pattern IN_PATH = Pattern.compile("\\{([a-z]+)}");
    private static final String JSON = "application/json";
    private static final Map<String, Object> FILE =
            Map.of("required", true, "content", Map.of("application/octet-stream", Map.of("schema", Map.of())));

    private final Schemas schemas = new Schemas();
    private final Map<String, Map<String, Object>> paths = new LinkedHashMap<>();

    private OpenApi() {}

    /**
     * The document: maps, lists and texts, to be written as JSON.
     *
     * @param version of the program
     */
    public static Map<String, Object> of(List<Endpoint> endpoints, String version) {
        var document = new OpenApi();
        endpoints.stream().filter(Endpoint::isApi).forEach(document::add);
        return document.written(version);
    }

    private Map<String, Object> written(String version) {
        schemas.of(ProblemDetails.class);
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("openapi", "3.1.0");
        root.put(
                "info",
                Map.of(
                        "title",
                        "Mergewright",
                        "version",
                        version,
                        "license",
                        Map.of("name", "MIT", "identifier", "MIT")));
        root.put("paths", paths);
        root.put(
                "components",
                Map.of(
                        "schemas",
                        schemas.components(),
                        "securitySchemes",
                        Map.of(
                                "token",
                                Map.of(
                                        "type",
                                        "http",
                                        "scheme",
                                        "bearer",
                                        "description",
                                        "A token made on the account page."))));
        return root;
    }

    private void add(Endpoint endpoint) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", operationId(endpoint));
        operation.put("summary", endpoint.summary());
        operation.put(
                "description",
                endpoint.rule()
                        .least()
                        .map(role -> "Takes the role " + role.label() + ".")
                        .orElse("For anybody."));
        operation.put("parameters", parameters(endpoint));
        if (endpoint.body() instanceof Body.File) {
            operation.put("requestBody", FILE);
        } else if (endpoint.verb() == Verb.POST && !endpoint.takes().isEmpty()) {
            operation.put("requestBody", body(endpoint.takes()));
        }
        operation.put("responses", responses(endpoint));
        operation.put("security", endpoint.rule() == Rule.ANYBODY ? List.of() : List.of(Map.of("token", List.of())));
        paths.computeIfAbsent(endpoint.path(), path -> new LinkedHashMap<>())
                .put(endpoint.verb().name().toLowerCase(Locale.ROOT), operation);
    }

    /** Such as {@code get_suggestions_id}. */
    private static String operationId(Endpoint endpoint) {
        String path = endpoint.path()
                .substring(Endpoint.API.length())
                .replaceAll("[^a-z]+", "_")
                .replaceAll("_$", "");
        return endpoint.verb().name().toLowerCase(Locale.ROOT) + path;
    }

    private static List<Map<String, Object>> parameters(Endpoint endpoint) {
        List<Map<String, Object>> all = new ArrayList<>();
        var names = IN_PATH.matcher(endpoint.path());
        while (names.find()) {
            all.add(Map.of("name", names.group(1), "in", "path", "required", true, "schema", Map.of("type", "string")));
        }
        if (endpoint.verb() != Verb.POST || endpoint.body() instanceof Body.File) {
            endpoint.takes().forEach(one -> all.add(query(one)));
        }
        return all;
    }

    private static Map<String, Object> query(Parameter parameter) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("name", parameter.name());
        written.put("in", "query");
        written.put("required", parameter.required());
        written.put("description", parameter.description());
        written.put("schema", Map.of("type", parameter.type()));
        return written;
    }

    private static Map<String, Object> body(List<Parameter> parameters) {
        Map<String, Object> properties = new LinkedHashMap<>();
        parameters.forEach(
                one -> properties.put(one.name(), Map.of("type", one.type(), "description", one.description())));
        List<String> required = parameters.stream()
                .filter(Parameter::required)
                .map(Parameter::name)
                .toList();
        Map<String, Object> schema = Map.of("type", "object", "properties", properties, "required", required);
        return Map.of("required", !required.isEmpty(), "content", Map.of(JSON, Map.of("schema", schema)));
    }

    private Map<String, Object> responses(Endpoint endpoint) {
        Map<String, Object> done = new LinkedHashMap<>();
        done.put("description", "Done.");
        endpoint.answers().ifPresent(type -> done.put("content", Map.of(JSON, Map.of("schema", schemas.of(type)))));
        return Map.of(
                "200",
                done,
                "default",
                Map.of(
                        "description",
                        "It was not done.",
                        "content",
                        Map.of("application/problem+json", Map.of("schema", schemas.of(ProblemDetails.class)))));
    }

    /** What a problem looks like. Source: RFC 9457. */
    record ProblemDetails(String type, String title, int status, String detail) {}
}
