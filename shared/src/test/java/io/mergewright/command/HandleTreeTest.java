package io.mergewright.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs({OS.LINUX, OS.MAC})
class HandleTreeTest {
    @Test
    void shouldFindAgainWhatItHasSeen() throws IOException, InterruptedException {
        var process = new ProcessBuilder("sh", "-c", "sleep 1000 & read line").start();
        var tree = new HandleTree(process.toHandle());
        while (tree.living().size() < 2) {
            Thread.onSpinWait();
        }

        process.getOutputStream().close();
        process.waitFor();

        assertThat(tree.living()).hasSize(1).doesNotContain(process.toHandle());
        assertThat(new Reaper(tree, Clock.systemUTC()).kill()).isZero();
        assertThat(tree.living()).isEmpty();
    }
}
