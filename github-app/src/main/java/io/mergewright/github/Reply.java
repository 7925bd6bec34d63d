package io.mergewright.github;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What GitHub answered. */
final class Reply {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"next\"");

    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    Reply(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    int status() {
        return status;
    }

    HttpHeaders headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** @throws GitHubException when it is none */
    JsonNode json() {
        try {
            return body.length == 0 ? JSON.missingNode() : JSON.readTree(body);
        } catch (IOException e) {
            throw new GitHubException("GitHub answered with something that is no JSON", e);
        }
    }

    /** Where the next page is. */
    Optional<String> next() {
        Matcher matcher = NEXT.matcher(headers.firstValue("link").orElse(""));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** What GitHub says is wrong; it may quote what we sent, which holds no secrets. */
    String message() {
        try {
            JsonNode node = JSON.readTree(new String(body, UTF_8));
            String errors = node.path("errors").isMissingNode() ? "" : " " + node.path("errors");
            String text = node.path("message").asText("") + errors;
            return text.length() <= 500 ? text : text.substring(0, 500) + "…";
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
