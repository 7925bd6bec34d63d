package io.mergewright.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.mergewright.simulator.operation.ApiException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A request as it came in; the path is without the {@code /api/v3} of an enterprise server, which is the prefix. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Request(String method, String prefix, String path, Map<String, String> query, Headers headers, byte[] bytes) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ENTERPRISE = "/api/v3";

    static Request read(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        boolean enterprise = path.startsWith(ENTERPRISE + "/");
        return new Request(
                exchange.getRequestMethod(),
                enterprise ? ENTERPRISE : "",
                enterprise ? path.substring(ENTERPRISE.length()) : path,
                query(exchange.getRequestURI().getRawQuery()),
                exchange.getRequestHeaders(),
                exchange.getRequestBody().readAllBytes());
    }

    private static Map<String, String> query(String raw) {
        var query = new LinkedHashMap<String, String>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                int at = pair.indexOf('=');
                query.put(decode(at < 0 ? pair : pair.substring(0, at)), at < 0 ? "" : decode(pair.substring(at + 1)));
            }
        }
        return query;
    }

    static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    boolean accepts(String mediaType) {
        return header("Accept").orElse("").contains(mediaType);
    }

    boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The body as JSON: an empty object when there is none. */
    JsonNode json() {
        if (bytes.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            return MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw ApiException.of(400, "Problems parsing JSON");
        }
    }
}
