package io.mergewright.model.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Makes a value that satisfies a plain JSON schema: every text, every number and every yes or no in it is the same. So the
 * server can answer prompts that it does not know.
 */
public record SchemaExample(String text, long number) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The example as JSON; an object without keys when there is no schema. */
    public String of(JsonNode schema) {
        return JsonMapper.builder().build().valueToTree(example(schema)).toString();
    }

    private JsonNode example(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.get(0).asText() : type.asText("object")) {
            case "string" -> NODES.textNode(text);
            case "integer", "number" -> NODES.numberNode(number);
            case "boolean" -> NODES.booleanNode(true);
            case "array" -> array(schema);
            case "null" -> NODES.nullNode();
            default -> object(schema);
        };
    }

    private ArrayNode array(JsonNode schema) {
        return NODES.arrayNode().add(example(schema.path("items")));
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = NODES.objectNode();
        schema.path("properties")
                .properties()
                .forEach(property -> object.set(property.getKey(), example(property.getValue())));
        return object;
    }
}
