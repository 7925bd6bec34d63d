package io.mergewright.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpaceTest {
    @TempDir
    private Path directory;

    private Path mirror(long repository, int bytes, long usedAt) throws IOException {
        Path mirror = Files.createDirectory(directory.resolve(repository + ".git"));
        Files.write(mirror.resolve("pack"), new byte[bytes]);
        Files.setLastModifiedTime(mirror, FileTime.fromMillis(usedAt));
        return mirror;
    }

    @Test
    void shouldLetTheLeastRecentlyUsedGiveWay() throws IOException {
        Path newest = mirror(1, 600, 3_000);
        Path oldest = mirror(2, 600, 1_000);
        Path middle = mirror(3, 300, 2_000);

        new Space(directory, 1_000, repository -> null).keepWithin();

        assertThat(oldest).doesNotExist();
        assertThat(newest).exists();
        assertThat(middle).exists();
    }

    @Test
    void shouldKeepWhatSomebodyUsesAndWhatIsNoMirror() throws IOException {
        Path used = mirror(1, 600, 1_000);
        Path idle = mirror(2, 600, 2_000);
        Path other = Files.write(directory.resolve("notes"), new byte[5_000]);
        var use = new Use();
        use.enter(Duration.ofSeconds(1), "used");

        new Space(directory, 700, repository -> repository == 1 ? use : null).keepWithin();

        assertThat(used).exists();
        assertThat(idle).doesNotExist();
        assertThat(other).exists();
    }
}
