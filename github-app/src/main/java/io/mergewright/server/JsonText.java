package io.mergewright.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.mergewright.web.BadInputException;
import java.util.HashMap;
import java.util.Map;

/** JSON of the programming interface: records as objects, names_like_this, times as ISO 8601, durations in seconds. */
final class JsonText {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .build();

    private JsonText() {}

    static String of(Object value) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /**
     * The texts, numbers and truth values of an object, as texts.
     *
     * @throws BadInputException when {@code text} is no object of such
     */
    static Map<String, String> object(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (!node.isObject()) {
                throw new BadInputException("the body must be a JSON object");
            }
            Map<String, String> values = new HashMap<>();
            node.properties().forEach(field -> {
                if (!field.getValue().isValueNode()) {
                    throw new BadInputException(field.getKey() + " must be a text, a number or true or false");
                }
                values.put(field.getKey(), field.getValue().asText());
            });
            return values;
        } catch (JsonProcessingException e) {
            throw new BadInputException("the body is no JSON");
        }
    }
}
