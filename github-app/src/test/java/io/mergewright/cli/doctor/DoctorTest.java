package io.mergewright.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.cli.doctor.CheckResult.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    @Test
    void shouldGoOnAfterACheckThatNeverEndsOrBreaks() throws InterruptedException {
        var checks = List.of(
                new Check("endless", Duration.ofMillis(50), DoctorTest::waitForever),
                Check.of("broken", () -> {
                    throw new IllegalStateException("boom");
                }),
                Check.of("good", () -> CheckResult.ok("fine")));
        List<String> seen = new ArrayList<>();

        var worst = Doctor.examine(checks, (check, result) -> seen.add(check.name() + " " + result.level()));

        assertThat(seen).containsExactly("endless FAIL", "broken FAIL", "good OK");
        assertThat(worst).isEqualTo(Level.FAIL);
    }

    @Test
    void shouldWarnOfLittleRoomAndFailWithoutAny(@TempDir Path folder) {
        assertThat(DirectoryCheck.room(folder, 1L << 40).level()).isEqualTo(Level.OK);
        assertThat(DirectoryCheck.room(folder, 1L << 28).level()).isEqualTo(Level.WARN);
        assertThat(DirectoryCheck.room(folder, 0).level()).isEqualTo(Level.FAIL);
    }

    @Test
    void shouldRefuseAFileForADirectory(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");

        assertThat(DirectoryCheck.of(file.resolve("below")).level()).isEqualTo(Level.FAIL);
    }

    @Test
    void shouldRefuseAnOldJava() {
        assertThat(JavaCheck.of(11).level()).isEqualTo(Level.FAIL);
        assertThat(JavaCheck.of(17).level()).isEqualTo(Level.OK);
    }

    private static CheckResult waitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return CheckResult.ok("never");
    }
}
