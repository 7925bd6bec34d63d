package io.mergewright.model.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A request that the {@link ScriptedModelServer} got; names of headers are in lower case. */
public record AskedRequest(String method, String target, Map<String, List<String>> headers, String body) {
    /** The first value of a header, or an empty text. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of("")).get(0);
    }

    public JsonNode json() {
        try {
            return JsonMapper.builder().build().readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the request is not JSON", e);
        }
    }

    /** The system message of a chat-completions request. */
    public String system() {
        return message("system");
    }

    /** The user message of a chat-completions request. */
    public String user() {
        return message("user");
    }

    /** The schema of the response format of a chat-completions request. */
    public JsonNode schema() {
        return json().at("/response_format/json_schema/schema");
    }

    private String message(String role) {
        for (JsonNode message : json().path("messages")) {
            if (message.path("role").asText().equals(role)) {
                return message.path("content").asText();
            }
        }
        return "";
    }
}
