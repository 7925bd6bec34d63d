package io.mergewright.repair;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The fix modes that ship with this package. */
final class FixModeFile {
    private static final String NAME = "fix-modes.yml";

    private FixModeFile() {}

    static List<FixMode> load() {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try (var in = FixModeFile.class.getResourceAsStream(NAME)) {
            List<Map<String, String>> entries = yaml.load(Objects.requireNonNull(in, NAME));
            return entries.stream().map(FixModeFile::mode).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + NAME, e);
        }
    }

    private static FixMode mode(Map<String, String> entry) {
        return new FixMode(
                Objects.requireNonNull(entry.get("id")),
                Pattern.compile(Objects.requireNonNull(entry.get("sign"))),
                Optional.ofNullable(entry.get("files")).map(Pattern::compile),
                entry.getOrDefault("suffix", ""),
                Objects.requireNonNull(entry.get("command")),
                Optional.ofNullable(entry.get("only")),
                Objects.requireNonNull(entry.get("title")),
                entry.getOrDefault("people", ""));
    }
}
