package io.mergewright.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads cases of failed builds with known fixes: one JSON object per line, unknown keys ignored, paths relative to the file.
 * docs/user/eval-fixes.md describes the keys.
 */
public final class FixCases {
    private final Path file;
    private final JsonMapper mapper = new JsonMapper();

    private FixCases(Path file) {
        this.file = file;
    }

    /**
     * The cases in {@code file}, in its order.
     *
     * @throws DataSetException when it cannot be read, or a line of it is no case
     */
    public static List<FixCase> read(Path file) {
        return new FixCases(file).cases();
    }

    private List<FixCase> cases() {
        List<FixCase> cases = new ArrayList<>();
        int number = 0;
        for (String line : lines()) {
            number++;
            if (!line.isBlank()) {
                cases.add(fixCase(file + ":" + number, line));
            }
        }
        return cases;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new DataSetException(file + ": cannot be read", e);
        }
    }

    private FixCase fixCase(String place, String line) {
        try {
            return fixCase(mapper.readTree(line));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new DataSetException(place + ": is no case: " + reason, e);
        }
    }

    private FixCase fixCase(JsonNode node) {
        return new FixCase(
                needed(node, "id"),
                text(node, "language").or(() -> text(node, "group")).orElse("all"),
                path(needed(node, "repo")),
                path(needed(node, "log")),
                needed(node, "broken"),
                text(node, "green"),
                needed(node, "command"),
                text(node, "behaviour"),
                fixable(text(node, "expect").orElse("fix")));
    }

    private static boolean fixable(String expect) {
        return switch (expect) {
            case "fix", "revert-only" -> true;
            case "nothing" -> false;
            default -> throw new IllegalArgumentException("'expect' is none of fix, revert-only, nothing");
        };
    }

    private Path path(String text) {
        return file.resolveSibling(text);
    }

    private static String needed(JsonNode node, String key) {
        return text(node, key).orElseThrow(() -> new IllegalArgumentException("no '" + key + "'"));
    }

    private static Optional<String> text(JsonNode node, String key) {
        String text = node.path(key).asText("");
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
