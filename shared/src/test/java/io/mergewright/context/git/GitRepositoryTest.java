package io.mergewright.context.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.context.Sources;
import io.mergewright.context.testing.LittleRepository;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitRepositoryTest {
    @TempDir
    private Path folder;

    private LittleRepository little;

    @BeforeEach
    void init() {
        little = LittleRepository.in(folder);
    }

    @Test
    void shouldShowTheFilesOfACommitAsTheyAreStored() throws IOException {
        little.write("src/crlf.txt", "one\r\ntwo\r\n").write("b", "\0").script("a/run.sh", "#!/bin/sh\n");
        Files.createSymbolicLink(folder.resolve("link"), Path.of("b"));
        var commit = little.commit("first");
        little.write("b", "later").commit("second");

        try (var repository = GitRepository.open(folder)) {
            var sources = repository.sources(commit);

            assertThat(sources.paths())
                    .extracting(RepositoryPath::value)
                    .containsExactly("a/run.sh", "b", "src/crlf.txt");
            assertThat(sources.at(path("src/crlf.txt"))).contains(new FileContent("one\r\ntwo\r\n", false));
            assertThat(sources.at(path("a/run.sh"))).contains(new FileContent("#!/bin/sh\n", true));
            assertThat(sources.at(path("b"))).contains(new FileContent("\0", false));
            assertThat(sources.at(path("link"))).isEmpty();
            assertThat(sources.at(path("src"))).isEmpty();
            assertThat(sources.at(path("nothing"))).isEmpty();
            assertThat(sources.at(path("b/below"))).isEmpty();
        }
    }

    @Test
    void shouldNotShowAFileThatIsTooLarge() {
        var commit = little.write("large", "x".repeat(Sources.MOST_BYTES + 1))
                .write("small", "x".repeat(Sources.MOST_BYTES))
                .commit("large");

        try (var repository = GitRepository.open(folder)) {
            var sources = repository.sources(commit);

            assertThat(sources.paths()).extracting(RepositoryPath::value).containsExactly("large", "small");
            assertThat(sources.at(path("large"))).isEmpty();
            assertThat(sources.at(path("small"))).isPresent();
        }
    }

    @Test
    void shouldOpenARepositoryFromBelowAWorktreeAndABareOne(@TempDir Path other) {
        var commit = little.write("a/b/c", "x").commit("first");
        little.git("worktree", "add", "-q", other.resolve("tree").toString(), "-b", "side");
        little.git("clone", "-q", "--bare", ".", other.resolve("bare").toString());

        for (Path path :
                new Path[] {folder.resolve("a/b"), other.resolve("tree"), other.resolve("tree/a"), other.resolve("bare")
                }) {
            try (var repository = GitRepository.open(path)) {
                assertThat(repository.resolve("HEAD")).as(path.toString()).isEqualTo(commit);
                assertThat(repository.resolve("main")).isEqualTo(commit);
                assertThat(repository.sources("HEAD").paths()).hasSize(1);
            }
        }
        try (var bare = GitRepository.open(other.resolve("bare"));
                var below = GitRepository.open(folder.resolve("a"))) {
            assertThat(bare.workTree()).isEmpty();
            assertThat(below.workTree()).contains(folder);
        }
    }

    @Test
    void shouldResolveWhatGitResolves() {
        var first = little.commit("first");
        var second = little.commit("second");
        little.git("tag", "-a", "-m", "one", "v1", first);

        try (var repository = GitRepository.open(folder)) {
            assertThat(repository.resolve("HEAD~1")).isEqualTo(first);
            assertThat(repository.resolve("v1")).isEqualTo(first);
            assertThat(repository.resolve("refs/heads/main")).isEqualTo(second);
            assertThat(repository.resolve(second.substring(0, 10))).isEqualTo(second);
        }
    }

    @Test
    void shouldSayWhatThereIsNot(@TempDir Path empty) {
        assertThatThrownBy(() -> GitRepository.open(empty))
                .isInstanceOf(GitException.class)
                .hasMessage(empty + ": no git repository here or above");
        assertThatThrownBy(() -> open("HEAD"))
                .isInstanceOf(GitException.class)
                .hasMessage(folder + ": the repository has no commits yet");
        little.write("file", "x").commit("first");
        for (String ref : new String[] {
            "nothing", "0123456789012345678901234567890123456789", "HEAD:file", "HEAD~9", "", "a..b", "^{"
        }) {
            assertThatThrownBy(() -> open(ref))
                    .as(ref)
                    .isInstanceOf(GitException.class)
                    .hasMessage("%s: there is no commit '%s'".formatted(folder, ref));
        }
    }

    @Test
    void shouldSayThatAnIdIsTooShort() {
        for (int i = 0; i < 40; i++) {
            little.git("commit", "-q", "--allow-empty", "-m", "commit " + i);
        }
        var twoDigits = little.git("rev-list", "--all")
                .lines()
                .map(id -> id.substring(0, 2))
                .toList();
        var ambiguous = twoDigits.stream()
                .filter(start -> twoDigits.indexOf(start) != twoDigits.lastIndexOf(start))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> open(ambiguous))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("'" + ambiguous + "'");
    }

    @Test
    void shouldSayThatAnObjectIsMissingOrDamaged() throws IOException {
        little.write("a", "x").commit("first");
        var blob = little.git("rev-parse", "HEAD:a");
        var object = folder.resolve(".git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2));
        Files.delete(object);

        try (var repository = GitRepository.open(folder)) {
            var sources = repository.sources("HEAD");

            assertThatThrownBy(() -> sources.at(path("a")))
                    .isInstanceOf(GitException.class)
                    .hasMessageStartingWith(folder + ": a cannot be read: ")
                    .hasMessageContaining(blob);
        }
    }

    @Test
    void shouldSayThatAPackIsDamaged() throws IOException {
        little.write("a", "x".repeat(5_000)).commit("first");
        little.git("repack", "-q", "-a", "-d");
        Path pack;
        try (var files = Files.newDirectoryStream(folder.resolve(".git/objects/pack"), "*.pack")) {
            pack = files.iterator().next();
        }
        pack.toFile().setWritable(true);
        Files.write(pack, new byte[20]);

        assertThatThrownBy(() -> open("HEAD"))
                .isInstanceOf(GitException.class)
                .hasMessageStartingWith(folder.toString());
    }

    private void open(String ref) {
        try (var repository = GitRepository.open(folder)) {
            repository.resolve(ref);
        }
    }

    private static RepositoryPath path(String path) {
        return new RepositoryPath(path);
    }
}
