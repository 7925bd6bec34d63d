package io.mergewright.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Reads the diffs of a data set and compares what was counted in them with what the set says. Run by
 * {@code docs/benchmarks/diffs.sh}.
 */
final class DiffBenchmark {
    private final Path folder;
    private int counted;
    private int refused;
    private int wrong;

    private DiffBenchmark(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        new DiffBenchmark(Path.of(args[0])).run(args.length > 1);
    }

    private void run(boolean printRefused) throws IOException {
        var mapper = new JsonMapper();
        for (String line : Files.readAllLines(folder.resolve("items.jsonl"))) {
            judge(mapper.readTree(line), printRefused);
        }
        int right = counted + refused;
        System.out.printf(Locale.ROOT, "diff_cases: %d%n", right + wrong);
        System.out.printf(Locale.ROOT, "diff_cases_counted: %d%n", counted);
        System.out.printf(Locale.ROOT, "diff_cases_refused: %d%n", refused);
        System.out.printf(Locale.ROOT, "diff_cases_right: %d%n", right);
    }

    private void judge(JsonNode item, boolean printRefused) throws IOException {
        var id = item.path("id").textValue();
        try {
            var counts = counts(UnifiedDiff.read(content(item.path("diff").textValue())));
            if (counts.equals(expected(item.path("expected_counts")))) {
                counted++;
            } else {
                wrong++;
                System.out.printf("%s: %s instead of %s%n", id, counts, item.path("expected_counts"));
            }
        } catch (DiffException e) {
            refused++;
            if (printRefused) {
                System.out.printf("%s: %s%n", id, e.getMessage());
            }
        }
    }

    private byte[] content(String name) throws IOException {
        var file = folder.resolve(name);
        try (var stream = Files.newInputStream(file)) {
            return name.endsWith(".gz") ? new GZIPInputStream(stream).readAllBytes() : stream.readAllBytes();
        }
    }

    private static Map<String, Integer> counts(ChangeSet changes) {
        return new TreeMap<>(Map.of(
                "files", changes.files().size(),
                "hunks", changes.hunks(),
                "added", changes.added(),
                "removed", changes.removed(),
                "renames", changes.renames(),
                "binary", changes.binaries()));
    }

    /** Empty, so that no count is right, for a case that must be refused. */
    private static Map<String, Integer> expected(JsonNode counts) {
        var expected = new TreeMap<String, Integer>();
        counts.properties()
                .forEach(entry -> expected.put(entry.getKey(), entry.getValue().intValue()));
        return expected;
    }
}
