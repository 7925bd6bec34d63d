package io.mergewright.jenkins.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacklogTest {
    @TempDir
    private Path directory;

    @Test
    void shouldOutliveTheProcess() {
        new Backlog(directory).add("shop/main#12");

        assertThat(new Backlog(directory).all()).containsExactly("shop/main#12");
    }

    @Test
    void shouldKeepOneEntryForOneBuild() {
        var backlog = backlog("shop#1", "shop#1");

        assertThat(backlog.all()).containsExactly("shop#1");
    }

    @Test
    void shouldGiveThemInTheOrderInWhichTheyCame() throws IOException {
        var backlog = backlog("b#1");
        age();
        backlog.add("a#1");

        assertThat(backlog.all()).containsExactly("b#1", "a#1");
    }

    @Test
    void shouldCountHowOftenADiagnosisWasBegun() {
        var backlog = backlog("shop#1");

        assertThat(backlog.begin("shop#1")).contains(new Backlog.Entry("shop#1", 1));
        assertThat(new Backlog(directory).begin("shop#1")).contains(new Backlog.Entry("shop#1", 2));
    }

    @Test
    void shouldBeginNothingThatDoesNotWait() {
        var backlog = backlog("shop#1");
        backlog.remove("shop#1");

        assertThat(backlog.begin("shop#1")).isEmpty();
        assertThat(backlog.all()).isEmpty();
    }

    @Test
    void shouldFollowJobsThatGetAnotherName() {
        var backlog = backlog("shop/main#12", "shop#3", "shopping#1");

        backlog.renamed("shop", "store");

        assertThat(backlog.all()).containsExactlyInAnyOrder("store/main#12", "store#3", "shopping#1");
    }

    @Test
    void shouldPassOverFilesThatAreDamaged() throws IOException {
        var backlog = backlog("shop#1");
        Files.writeString(directory.resolve("x.waiting"), "nothing of use");
        Files.writeString(directory.resolve("y.waiting"), "");

        assertThat(backlog.all()).containsExactly("shop#1");
    }

    private Backlog backlog(String... builds) {
        var backlog = new Backlog(directory);
        Stream.of(builds).forEach(backlog::add);
        return backlog;
    }

    private void age() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(0));
            }
        }
    }
}
