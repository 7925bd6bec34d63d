package io.mergewright.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A directory of JSON schemas: one for each action of each event, and what they share in {@code common}. */
final class WebhookSchemas {
    private static final String BASE = "https://schemas.example/";
    private static final String SUFFIX = ".schema.json";

    private final Map<String, String> texts = new HashMap<>();
    private final SchemaRegistry registry;

    WebhookSchemas(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
                String name = directory.relativize(file).toString().replace('\\', '/');
                boolean shared = name.startsWith("common/");
                String id = shared ? name : name.replace(SUFFIX, "").replace('/', '$');
                texts.put(BASE + id, Files.readString(file).replace("\"$id\": \"", "\"$id\": \"" + BASE));
            }
        }
        registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, builder -> builder.schemas(texts));
    }

    boolean knows(String event, JsonNode payload) {
        return texts.containsKey(id(event, payload));
    }

    /** What is wrong with a payload. */
    List<String> violations(String event, JsonNode payload) {
        var schema = registry.getSchema(SchemaLocation.of(id(event, payload)));
        return schema.validate(payload.toString(), InputFormat.JSON).stream()
                .map(error -> id(event, payload).replace(BASE, "") + " " + error)
                .toList();
    }

    private static String id(String event, JsonNode payload) {
        return BASE + event + "$" + payload.path("action").asText("event");
    }
}
