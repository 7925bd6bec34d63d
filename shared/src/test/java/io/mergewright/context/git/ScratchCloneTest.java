package io.mergewright.context.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.context.testing.LittleRepository;
import io.mergewright.core.RepositoryPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchCloneTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @TempDir
    private Path scratch;

    private LittleRepository little;

    @BeforeEach
    void init() {
        little = LittleRepository.in(folder);
        little.write("src/crlf", "one\r\ntwo\r\n").write("text", "one\n").script("run", "#!/bin/sh\n");
    }

    @Test
    void shouldCheckOutTheVeryBytesModesAndLinks() throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), Path.of("src/crlf"));
        var commit = little.write(".gitattributes", "text eol=crlf\n*.up filter=up\n")
                .write("x.up", "small")
                .commit("first");
        little.git("config", "filter.up.smudge", "tr a-z A-Z");
        little.write("text", "later").commit("later");

        try (var repository = GitRepository.open(folder);
                var clone = clone(repository, commit)) {
            assertThat(clone.tree().resolve("text")).hasBinaryContent(new byte[] {'o', 'n', 'e', '\n'});
            assertThat(Files.readString(clone.tree().resolve("src/crlf"))).isEqualTo("one\r\ntwo\r\n");
            assertThat(clone.tree().resolve("x.up")).hasContent("small");
            assertThat(clone.tree().resolve("run")).isExecutable();
            assertThat(clone.tree().resolve("text").toFile().canExecute()).isFalse();
            assertThat(Files.readSymbolicLink(clone.tree().resolve("link"))).isEqualTo(Path.of("src/crlf"));
            assertThat(clone.notes()).isEmpty();
            assertThat(clone.changed()).isEmpty();
        }
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void shouldBeARepositoryThatKnowsTheCommitTheTagsAndNothingOfTheUser() {
        little.script(".git/hooks/post-checkout", "#!/bin/sh\n");
        little.git("remote", "add", "origin", "https://example.org/x.git");
        little.git("config", "core.fsmonitor", "touch hooked");
        var commit = little.commit("first");
        little.git("tag", "-a", "-m", "one", "v1.0");
        little.write("more", "x").commit("second");

        try (var repository = GitRepository.open(folder);
                var clone = clone(repository, "HEAD")) {
            var git = LittleRepository.at(clone.tree());
            assertThat(git.git("status", "--porcelain")).isEmpty();
            assertThat(git.git("describe")).startsWith("v1.0-1-g");
            assertThat(git.git("log", "--format=%s")).isEqualTo("second\nfirst");
            assertThat(git.git("rev-parse", "HEAD~1")).isEqualTo(commit);
            assertThat(git.git("remote")).isEmpty();
            assertThat(git.git("config", "--get", "core.fsmonitor")).isEqualTo("false");
            assertThat(clone.tree().resolve(".git/hooks")).doesNotExist();
            assertThat(git.git("fsck", "--strict")).isEmpty();
        }
    }

    @Test
    void shouldLeaveTheRepositoryAloneWhateverHappensToTheClone() throws IOException {
        var commit = little.commit("first");
        little.write("text", "not committed");

        try (var repository = GitRepository.open(folder);
                var clone = clone(repository, commit)) {
            var git = LittleRepository.at(clone.tree());
            git.git("config", "user.name", "Eve");
            git.git("config", "user.email", "eve@example.org");
            git.write("text", "changed").commit("of the clone");
            git.git("tag", "of-the-clone");
            git.git("gc", "-q", "--prune=now");
            git.git("reset", "-q", "--hard", "HEAD~1");
        }

        assertThat(little.git("log", "--all", "--format=%s")).isEqualTo("first");
        assertThat(little.git("tag")).isEmpty();
        assertThat(little.git("status", "--porcelain")).isEqualTo("M text");
        assertThat(little.git("config", "user.name")).isEqualTo("Ada");
        assertThat(little.git("fsck", "--strict")).isEmpty();
    }

    @Test
    void shouldWorkForAWorktreeABareAndAShallowRepository(@TempDir Path other) {
        little.commit("first");
        var commit = little.write("text", "2").commit("second");
        little.git("worktree", "add", "-q", other.resolve("tree").toString(), "-b", "side");
        little.git("clone", "-q", "--bare", ".", other.resolve("bare").toString());
        little.git(
                "clone",
                "-q",
                "--depth",
                "1",
                "file://" + folder,
                other.resolve("shallow").toString());

        for (String name : List.of("tree", "bare", "shallow")) {
            try (var repository = GitRepository.open(other.resolve(name));
                    var clone = clone(repository, commit)) {
                assertThat(clone.tree().resolve("text")).hasContent("2");
                assertThat(LittleRepository.at(clone.tree()).git("log", "--format=%s"))
                        .startsWith("second");
                assertThat(LittleRepository.at(clone.tree()).git("status", "--porcelain"))
                        .isEmpty();
            }
        }
    }

    @Test
    void shouldNameWhatIsNotAsInACheckoutOfGit() throws IOException {
        Files.createSymbolicLink(folder.resolve("out"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(folder.resolve("src/up"), Path.of("../../nowhere"));
        Files.createSymbolicLink(folder.resolve("src/in"), Path.of("../nowhere"));
        little.write("big.bin", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 3\n")
                .write("a\\b", "x");
        little.git("add", "-A");
        little.git("update-index", "--add", "--cacheinfo", "160000,0123456789012345678901234567890123456789,libs/sub");
        little.git("commit", "-q", "-m", "odd");

        try (var repository = GitRepository.open(folder);
                var clone = clone(repository, "HEAD")) {
            assertThat(clone.notes())
                    .containsExactlyInAnyOrder(
                            "not checked out: path with a backslash or a control character",
                            "the submodule libs/sub is not fetched",
                            "the symbolic link out leads out of the repository",
                            "the symbolic link src/up leads out of the repository",
                            "files of Git LFS are not fetched: 1, such as big.bin");
            assertThat(clone.tree().resolve("libs/sub")).isEmptyDirectory();
            assertThat(clone.tree().resolve("big.bin")).content().startsWith("version https://git-lfs");
            assertThat(clone.changed()).isEmpty();
        }
    }

    @Test
    void shouldWriteNothingThroughALinkOfAHostileTree(@TempDir Path outside) throws IOException {
        little.commit("first");
        String commit;
        try (var repository =
                        new FileRepositoryBuilder().findGitDir(folder.toFile()).build();
                var inserter = repository.newObjectInserter()) {
            var file = inserter.insert(Constants.OBJ_BLOB, "evil".getBytes(UTF_8));
            var link = inserter.insert(Constants.OBJ_BLOB, outside.toString().getBytes(UTF_8));
            var below = new TreeFormatter();
            below.append("file", FileMode.REGULAR_FILE, file);
            below.append("second", FileMode.SYMLINK, link);
            var root = new TreeFormatter();
            root.append("a", FileMode.SYMLINK, link);
            root.append("a", FileMode.TREE, inserter.insert(below));
            root.append("b", FileMode.SYMLINK, link);
            ObjectId tree = inserter.insert(root);
            inserter.flush();
            commit = little.git("commit-tree", "-m", "hostile", tree.name());
        }

        try (var repository = GitRepository.open(folder);
                var clone = clone(repository, commit)) {
            assertThat(clone.notes()).isNotEmpty();
        }

        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void shouldSayWhatIsNoLongerAsItWasCheckedOut() throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), Path.of("text"));
        little.write("gone", "x").write("kept", "x").write("same", "x").commit("first");

        try (var repository = GitRepository.open(folder);
                var clone = clone(repository, "HEAD")) {
            var tree = clone.tree();
            Files.writeString(tree.resolve("text"), "two\n");
            Files.delete(tree.resolve("gone"));
            Files.setPosixFilePermissions(tree.resolve("run"), PosixFilePermissions.fromString("rw-r--r--"));
            Files.delete(tree.resolve("link"));
            Files.createSymbolicLink(tree.resolve("link"), Path.of("run"));
            Files.writeString(tree.resolve("same"), "x");
            Files.writeString(tree.resolve("untracked"), "x");

            assertThat(clone.changed())
                    .extracting(RepositoryPath::value)
                    .containsExactly("gone", "link", "run", "text");
        }
    }

    @Test
    void shouldDeleteWhatIsWriteProtectedAndFollowNoLink(@TempDir Path outside) throws IOException {
        little.commit("first");
        Files.writeString(outside.resolve("kept"), "x");

        try (var repository = GitRepository.open(folder);
                var clone = clone(repository, "HEAD")) {
            var deep = Files.createDirectories(clone.tree().resolve("a/b"));
            Files.writeString(deep.resolve("file"), "x");
            Files.createSymbolicLink(deep.resolve("link"), outside);
            Files.setPosixFilePermissions(deep.resolve("file"), PosixFilePermissions.fromString("---------"));
            Files.setPosixFilePermissions(deep, PosixFilePermissions.fromString("---------"));
            Files.setPosixFilePermissions(clone.tree().resolve("a"), PosixFilePermissions.fromString("r-x------"));
            Files.writeString(clone.tree().resolve("../beside"), "x");
        }

        assertThat(scratch).isEmptyDirectory();
        assertThat(outside.resolve("kept")).exists();
    }

    @Test
    void shouldTakeAwayWhatAKilledProcessLeft() throws IOException {
        var old = leftover("mergewright-scratch-old", "999999999 2020-01-01T00:00:00Z", Duration.ofDays(2));
        var reused = leftover(
                "mergewright-scratch-reused",
                ProcessHandle.current().pid() + " 2020-01-01T00:00:00Z",
                Duration.ofDays(2));
        var ownerless = leftover("mergewright-scratch-ownerless", "", Duration.ofDays(2));
        var young = leftover("mergewright-scratch-young", "999999999 2020-01-01T00:00:00Z", Duration.ofHours(23));
        var other = leftover("other", "999999999 2020-01-01T00:00:00Z", Duration.ofDays(2));
        var alive = Files.createDirectory(scratch.resolve("mergewright-scratch-alive"));
        Owner.current().write(alive);
        Files.setLastModifiedTime(alive, FileTime.from(NOW.minus(Duration.ofDays(2))));
        Files.createSymbolicLink(scratch.resolve("mergewright-scratch-link"), other);

        ScratchClones.in(scratch, CLOCK);

        assertThat(List.of(old, reused, ownerless)).allMatch(Files::notExists);
        assertThat(List.of(young, other, alive)).allMatch(Files::exists);
    }

    @Test
    void shouldLeaveNothingWhenTheCommitCannotBeRead() throws IOException {
        little.commit("first");
        var blob = little.git("rev-parse", "HEAD:text");
        Files.delete(folder.resolve(".git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2)));

        try (var repository = GitRepository.open(folder)) {
            assertThatThrownBy(() -> clone(repository, "HEAD"))
                    .isInstanceOf(GitException.class)
                    .hasMessageContaining(blob);
        }
        assertThat(scratch).isEmptyDirectory();
    }

    private ScratchClone clone(GitRepository repository, String commit) {
        return ScratchClones.in(scratch, CLOCK).of(repository, commit);
    }

    private Path leftover(String name, String owner, Duration age) throws IOException {
        var home = Files.createDirectories(scratch.resolve(name));
        Files.createDirectories(home.resolve("tree/deep"));
        if (!owner.isEmpty()) {
            Files.writeString(home.resolve("owner"), owner + "\n");
        }
        Files.setLastModifiedTime(home, FileTime.from(NOW.minus(age)));
        return home;
    }
}
