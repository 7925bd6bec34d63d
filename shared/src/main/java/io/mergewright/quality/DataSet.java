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
 * Reads {@code items.jsonl} of a data set folder: one JSON object per line, unknown keys ignored. Log paths are relative to
 * the folder. docs/user/eval.md describes the keys.
 */
public final class DataSet {
    private static final String FILE = "items.jsonl";

    private final Path folder;
    private final JsonMapper mapper = new JsonMapper();

    private DataSet(Path folder) {
        this.folder = folder;
    }

    /**
     * The items of the set in {@code folder}, in the order of the file.
     *
     * @throws DataSetException when there is no such file or a line of it cannot be read
     */
    public static List<Item> read(Path folder) {
        return new DataSet(folder).items();
    }

    private List<Item> items() {
        var file = folder.resolve(FILE);
        List<Item> items = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (!line.isBlank()) {
                items.add(item(file + ":" + number, line));
            }
        }
        return items;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new DataSetException(file + ": cannot be read", e);
        }
    }

    private Item item(String place, String line) {
        try {
            return item(mapper.readTree(line));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new DataSetException(place + ": is no item: " + firstLine(e), e);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private Item item(JsonNode node) {
        String set = text(node, "set").orElse(folderName());
        Optional<Path> log = text(node, "log").map(folder::resolve);
        Optional<String> text = text(node, "text");
        if (log.isEmpty() && text.isEmpty()) {
            throw new IllegalArgumentException("neither 'log' nor 'text'");
        }
        return new Item(
                text(node, "id").orElseThrow(() -> new IllegalArgumentException("no 'id'")),
                set,
                text(node, "project").orElse(set),
                log,
                text(node, "pass_log").map(folder::resolve),
                text,
                ExpectedJson.read(node));
    }

    private String folderName() {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    private static Optional<String> text(JsonNode node, String key) {
        return node.path(key).isTextual() ? Optional.of(node.path(key).textValue()) : Optional.empty();
    }
}
