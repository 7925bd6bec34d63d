package io.mergewright.repair.complaint;

import io.mergewright.context.Sources;
import io.mergewright.core.Location;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diagnose.rule.LogText;
import io.mergewright.diff.FileContent;
import io.mergewright.log.LogLine;
import io.mergewright.log.LogWindow;
import io.mergewright.repair.source.SourceFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * One entry of {@code complaint-examples.yml}.
 *
 * @param log what the tool printed
 * @param quiet what it printed otherwise; may be empty
 */
record ComplaintExample(String id, String log, Location place, String subject, String advice, String quiet) {
    private static final String NAME = "complaint-examples.yml";
    private static final Set<String> KEYS = Set.of("id", "log", "path", "line", "column", "subject", "advice", "quiet");

    static List<ComplaintExample> all() {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try (var in = ComplaintExample.class.getResourceAsStream(NAME)) {
            List<Map<String, Object>> entries = yaml.load(Objects.requireNonNull(in, NAME));
            return entries.stream().map(ComplaintExample::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + NAME, e);
        }
    }

    private static ComplaintExample of(Map<String, Object> entry) {
        if (!KEYS.containsAll(entry.keySet())) {
            throw new IllegalStateException("unknown key in " + entry);
        }
        return new ComplaintExample(
                text(entry, "id"),
                text(entry, "log"),
                new Location(text(entry, "path"), number(entry, "line"), number(entry, "column")),
                text(entry, "subject"),
                text(entry, "advice"),
                text(entry, "quiet"));
    }

    private static String text(Map<String, Object> entry, String key) {
        return String.valueOf(entry.getOrDefault(key, ""));
    }

    private static int number(Map<String, Object> entry, String key) {
        return entry.getOrDefault(key, 0) instanceof Integer number ? number : 0;
    }

    /** What {@code complaints} read in the log, or in what is quiet. */
    List<Complaint> readBy(Complaints complaints, String text) {
        List<LogLine> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add(new LogLine(lines.size() + 1L, line)));
        var window = new LogWindow(lines, lines.size(), text.length(), true, List.of());
        return complaints.read(LogText.of(window), new SourceFiles(new OnlyFile(file())));
    }

    Stream<String> lines() {
        return Stream.concat(log.lines(), quiet.lines()).filter(line -> !line.isBlank());
    }

    private RepositoryPath file() {
        return new RepositoryPath(place.path().replaceFirst("^(?:/build|\\.)/", ""));
    }

    @Override
    public String toString() {
        return id + ": " + log.strip().lines().findFirst().orElse("");
    }

    /** A repository with one empty file. */
    private record OnlyFile(RepositoryPath path) implements Sources {
        @Override
        public List<RepositoryPath> paths() {
            return List.of(path);
        }

        @Override
        public Optional<FileContent> at(RepositoryPath wanted) {
            return wanted.equals(path) ? Optional.of(new FileContent("", false)) : Optional.empty();
        }
    }
}
