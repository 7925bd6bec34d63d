package io.mergewright.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.DiffWriter;
import io.mergewright.diff.FileChange;
import io.mergewright.diff.FileContent;
import io.mergewright.diff.UnifiedDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import net.jqwik.api.statistics.Statistics;

/** What is written is given to the real tools, where there are any; the statistics of the report count how often. */
class RenderedDiffPropertyTest {
    private final DiffWriter writer = new DiffWriter();
    private Path folder = Path.of("");
    private boolean git;
    private boolean patch;

    @BeforeProperty
    void makeFolder() throws Exception {
        git = runs("git", "--version");
        patch = runs("patch", "--version");
        folder = Files.createTempDirectory("diff");
    }

    @AfterProperty
    void removeFolder() throws IOException {
        clear();
        Files.delete(folder);
    }

    @Provide
    Arbitrary<Optional<FileContent>> files() {
        var lines = Arbitraries.of(
                        "",
                        "a",
                        "b",
                        "c",
                        "-- x",
                        "++ y",
                        "--- a/x",
                        "+++ b/x",
                        "@@ -1 +1 @@",
                        "\\ No newline",
                        "\u00e9",
                        " ",
                        "diff --git a/x b/x")
                .list()
                .ofMaxSize(12);
        return Combinators.combine(
                        lines,
                        Arbitraries.of("\n", "\n", "\r\n"),
                        Arbitraries.of("", "", "\uFEFF", "caf\u00e9"),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(true, false))
                .as(RenderedDiffPropertyTest::file)
                .optional(0.85);
    }

    private static FileContent file(List<String> lines, String end, String start, boolean ended, boolean executable) {
        var text = String.join(end, lines) + (ended && !lines.isEmpty() ? end : "");
        var bytes = (start + text).getBytes(UTF_8);
        return FileContent.of(bytes, executable);
    }

    @Provide
    Arbitrary<List<FileChange>> changes() {
        var paths = Arbitraries.of("x", "a/b c", "say \"hi\"", "b/x", "-- y", "d/e/f.txt", "{}'$x", "two  spaces ");
        var change = Combinators.combine(files(), files());
        return Arbitraries.maps(paths, change.as(List::of))
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(RenderedDiffPropertyTest::changes);
    }

    private static List<FileChange> changes(Map<String, List<Optional<FileContent>>> files) {
        var changes = new ArrayList<FileChange>();
        files.forEach((path, both) -> {
            if (!both.get(0).equals(both.get(1))) {
                changes.add(new FileChange(new RepositoryPath(path), both.get(0), both.get(1)));
            }
        });
        return changes;
    }

    @Property(tries = 100)
    void shouldBeAppliedAndReversedByGit(@ForAll("changes") List<FileChange> changes) throws Exception {
        Assume.that(!changes.isEmpty() && git);
        Statistics.label("git apply").collect("accepted");

        assertApplied(changes, "git", "apply");
        assertApplied(changes.stream().map(FileChange::reversed).toList(), "git", "apply");
        assertReversed(changes, "git", "apply", "-R");
    }

    @Property(tries = 100)
    void shouldBeAppliedAndReversedByPatch(@ForAll("changes") List<FileChange> changes) throws Exception {
        Assume.that(!changes.isEmpty() && patch);
        Statistics.label("patch -p1").collect("accepted");

        assertApplied(changes, "patch", "-p1", "-s", "-f", "-F0", "-i");
        assertApplied(changes.stream().map(FileChange::reversed).toList(), "patch", "-p1", "-s", "-f", "-F0", "-i");
    }

    @Property(tries = 100)
    void shouldBeCountedAsGitCountsIt(@ForAll("changes") List<FileChange> changes) throws Exception {
        Assume.that(!changes.isEmpty() && git);
        Statistics.label("git apply --numstat").collect("compared");
        var diff = diff(writer.write(changes));

        var counted = run("git", "apply", "--numstat", diff.toString());

        var read = UnifiedDiff.read(Files.readAllBytes(diff));
        assertThat(read.files().stream().map(file -> file.added() + "\t" + file.removed()))
                .isEqualTo(counted.lines()
                        .map(line -> line.substring(0, line.lastIndexOf('\t')))
                        .toList());
        assertThat(read.files())
                .extracting("newPath")
                .isEqualTo(changes.stream().map(change -> change.path().value()).toList());
    }

    private void assertApplied(List<FileChange> changes, String... command) throws Exception {
        var tree = tree(changes);
        var diff = diff(writer.write(changes));

        run(with(command, diff));

        for (FileChange change : changes) {
            assertThat(tree.at(change.path())).as(change.toString()).isEqualTo(TreeEntry.of(change.after()));
        }
    }

    private void assertReversed(List<FileChange> changes, String... command) throws Exception {
        var reversed = changes.stream().map(FileChange::reversed).toList();
        var tree = tree(reversed);
        var diff = diff(writer.write(changes));

        run(with(command, diff));

        for (FileChange change : changes) {
            assertThat(tree.at(change.path())).as(change.toString()).isEqualTo(TreeEntry.of(change.before()));
        }
    }

    /** The files as they were, in an empty folder. */
    private DirectoryTree tree(List<FileChange> changes) throws IOException {
        clear();
        Files.createDirectory(folder.resolve("tree"));
        var tree = new DirectoryTree(folder.resolve("tree"));
        for (FileChange change : changes) {
            tree.put(change.path(), TreeEntry.of(change.before()));
        }
        return tree;
    }

    private Path diff(byte[] bytes) throws IOException {
        Files.createDirectories(folder.resolve("tree"));
        return Files.write(folder.resolve("diff"), bytes);
    }

    private static String[] with(String[] command, Path diff) {
        var all = Arrays.copyOf(command, command.length + 1);
        all[command.length] = diff.toString();
        return all;
    }

    private boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String run(String... command) throws Exception {
        var builder = new ProcessBuilder(command)
                .directory(folder.resolve("tree").toFile())
                .redirectError(folder.resolve("errors").toFile())
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().put("GIT_CEILING_DIRECTORIES", folder.toString());
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        var process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        var output = Files.readString(folder.resolve("output"));
        assertThat(process.exitValue()).as(() -> output + errors()).isZero();
        return output;
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors")) + "\n" + Files.readString(folder.resolve("diff"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void clear() throws IOException {
        List<Path> found;
        try (var walk = Files.walk(folder)) {
            found = walk.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path path : found) {
            Files.delete(path);
        }
    }
}
