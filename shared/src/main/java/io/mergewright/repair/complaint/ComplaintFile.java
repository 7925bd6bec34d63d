package io.mergewright.repair.complaint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The patterns that ship with this package. */
final class ComplaintFile {
    private static final String NAME = "complaints.yml";
    private static final int USUAL_REACH = 6;
    private static final Set<String> KEYS = Set.of("id", "kind", "line", "before", "after", "optional", "reach");

    /** What stands for more in the expressions of the file. */
    private static final Map<String, String> SHORT = Map.of(
            "{at}", "(?<path>(?:[A-Za-z]:)?[^\\s:()\\[\\]\"']+):(?<line>\\d+)(?::(?<column>\\d+))?",
            "{q}", "[\u2018\u2019'\"`\u00b4]",
            "{id}", "[\\p{L}_$][\\p{L}\\p{Nd}_$]*",
            "{name}", "[\\p{L}_$][\\p{L}\\p{Nd}_$.:]*");

    private ComplaintFile() {}

    static List<ComplaintPattern> load() {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try (var in = ComplaintFile.class.getResourceAsStream(NAME)) {
            List<Map<String, Object>> entries = yaml.load(Objects.requireNonNull(in, NAME));
            return entries.stream().map(ComplaintFile::pattern).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + NAME, e);
        }
    }

    private static ComplaintPattern pattern(Map<String, Object> entry) {
        if (!KEYS.containsAll(entry.keySet())) {
            throw new IllegalStateException("unknown key in " + entry);
        }
        return new ComplaintPattern(
                String.valueOf(entry.get("id")),
                Complaint.Kind.valueOf(String.valueOf(entry.get("kind"))
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_')),
                Objects.requireNonNull(expression(entry.get("line"))),
                expression(entry.get("before")),
                expression(entry.get("after")),
                !Boolean.TRUE.equals(entry.get("optional")),
                entry.get("reach") instanceof Integer reach ? reach : USUAL_REACH);
    }

    private static @Nullable Pattern expression(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        String source = value.toString();
        for (var part : SHORT.entrySet()) {
            source = source.replace(part.getKey(), part.getValue());
        }
        return Pattern.compile(source);
    }
}
