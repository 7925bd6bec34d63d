package io.mergewright.simulator.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mergewright.simulator.operation.ApiException;
import io.mergewright.simulator.render.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What is answered to a request. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(int status, Map<String, String> headers, byte[] body) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String DOCUMENTATION = "https://docs.github.com/rest";

    static Answer json(int status, Object body) {
        try {
            return of(status, "application/json; charset=utf-8", MAPPER.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that is no JSON", e);
        }
    }

    static Answer ok(Object body) {
        return json(200, body);
    }

    static Answer created(Object body) {
        return json(201, body);
    }

    static Answer empty() {
        return new Answer(204, Map.of(), new byte[0]);
    }

    static Answer text(String type, String body) {
        return of(200, type, body.getBytes(StandardCharsets.UTF_8));
    }

    static Answer of(int status, String type, byte[] body) {
        return new Answer(status, Map.of("Content-Type", type), body);
    }

    static Answer redirect(int status, String location) {
        var body = Json.object(
                "message", "Moved Permanently", "url", location, "documentation_url", DOCUMENTATION + "/guides");
        return (status == 301 ? json(301, body) : new Answer(status, Map.of(), new byte[0])).with("Location", location);
    }

    static Answer refusal(ApiException refused) {
        var body = Json.object("message", refused.getMessage());
        if (!refused.errors().isEmpty()) {
            body.put("errors", refused.errors());
        }
        body.put("documentation_url", DOCUMENTATION);
        body.put("status", Integer.toString(refused.status()));
        var answer = json(refused.status(), body);
        for (var header : refused.headers().entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }

    Answer status(int other) {
        return new Answer(other, headers, body);
    }

    Answer with(String name, String value) {
        var all = new TreeMap<>(headers);
        all.put(name, value);
        return new Answer(status, all, body);
    }
}
