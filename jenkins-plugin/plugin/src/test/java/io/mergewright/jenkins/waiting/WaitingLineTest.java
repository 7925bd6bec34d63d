package io.mergewright.jenkins.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitingLineTest {
    @TempDir
    private Path directory;

    private final Queue<Runnable> workers = new ArrayDeque<>();
    private final Queue<Runnable> pausing = new ArrayDeque<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final Turns turns = new Turns();
    private Backlog backlog;
    private WaitingLine line;

    /** Fails as often as it is told to. */
    private static final class Turns implements WaitingLine.Turn {
        private final List<String> diagnosed = new ArrayList<>();
        private final List<String> givenUp = new ArrayList<>();
        private int failures;
        private boolean refusesToGiveUp;
        private boolean away;

        @Override
        public void take(String build) {
            diagnosed.add(build);
            if (away) {
                throw new NotNowException("its agent was not connected.");
            }
            failures--;
            if (failures >= 0 && failures % 2 == 0) {
                throw new IllegalStateException("secret");
            }
            if (failures > 0) {
                throw new StackOverflowError();
            }
        }

        @Override
        public void giveUp(String build, String reason) {
            givenUp.add(build + ": " + reason);
            if (refusesToGiveUp) {
                throw new IllegalStateException("not kept");
            }
        }
    }

    @BeforeEach
    void start() {
        backlog = new Backlog(directory);
        line = line();
    }

    @Test
    void shouldGiveABuildItsTurnOnce() {
        line.add("shop#1");
        line.add("shop#1");
        assertThat(line.size()).isEqualTo(1);

        work();

        assertThat(turns.diagnosed).containsExactly("shop#1");
        assertThat(line.size()).isZero();
        assertThat(backlog.all()).isEmpty();
    }

    @Test
    void shouldTryAgainAfterAPauseInWhichOthersHaveTheirTurns() {
        turns.failures = 1;
        line.add("shop#1");
        line.add("shop#2");

        work();

        assertThat(turns.diagnosed).containsExactly("shop#1", "shop#2");
        assertThat(backlog.all()).containsExactly("shop#1");
        pass();
        assertThat(turns.diagnosed).containsExactly("shop#1", "shop#2", "shop#1");
        assertThat(backlog.all()).isEmpty();
        assertThat(turns.givenUp).isEmpty();
    }

    @Test
    void shouldGiveUpAfterTheLastTurnAndSayWhyWithoutQuoting() {
        turns.failures = 3;
        line.add("shop#1");
        work();
        pass();

        pass();

        assertThat(pauses).isEqualTo(WaitingLine.PAUSES);
        assertThat(turns.diagnosed).hasSize(3);
        assertThat(turns.givenUp)
                .containsExactly(
                        "shop#1: It failed 3 times, the last time by IllegalStateException; the log of Jenkins says more.");
        assertThat(backlog.all()).isEmpty();
    }

    @Test
    void shouldSayInItsOwnWordsWhatCouldNotBeDoneAtPresent() {
        turns.away = true;
        line.add("shop#1");
        work();
        pass();

        pass();

        assertThat(turns.diagnosed).hasSize(3);
        assertThat(turns.givenUp).containsExactly("shop#1: its agent was not connected.");
    }

    @Test
    void shouldCountTurnsOfBeforeARestart() {
        turns.failures = 3;
        line.add("shop#1");
        work();
        pass();

        line = line();
        line.resume();
        work();

        assertThat(turns.diagnosed).hasSize(3);
        assertThat(turns.givenUp).hasSize(1);
    }

    @Test
    void shouldGiveUpWhatNeverEnded() {
        backlog.add("shop#1");
        for (int i = 0; i < WaitingLine.MOST_TURNS; i++) {
            backlog.begin("shop#1");
        }

        line.resume();
        work();

        assertThat(turns.diagnosed).isEmpty();
        assertThat(turns.givenUp).containsExactly("shop#1: It was begun 3 times and never ended.");
    }

    @Test
    void shouldKeepForTheNextStartWhatCannotEvenBeGivenUp() {
        turns.failures = 3;
        turns.refusesToGiveUp = true;
        line.add("shop#1");
        work();
        pass();

        pass();

        assertThat(backlog.all()).containsExactly("shop#1");
    }

    @Test
    void shouldForgetABuildThatPauses() {
        turns.failures = 1;
        line.add("shop#1");
        work();
        line.remove("shop#1");

        pass();

        assertThat(turns.diagnosed).hasSize(1);
        assertThat(backlog.all()).isEmpty();
    }

    @Test
    void shouldGiveABuildThatIsAskedForAgainAllOfItsTurns() {
        turns.failures = 5;
        line.add("shop#1");
        work();
        pass();
        line.add("shop#1");
        work();
        pass();

        pass();

        assertThat(turns.diagnosed).hasSize(5);
        assertThat(turns.givenUp).hasSize(1);
    }

    private WaitingLine line() {
        return new WaitingLine(
                "the diagnosis",
                backlog,
                workers::add,
                (work, pause) -> {
                    pausing.add(work);
                    pauses.add(pause);
                },
                turns);
    }

    private void work() {
        while (!workers.isEmpty()) {
            workers.remove().run();
        }
    }

    /** The first pause is over. */
    private void pass() {
        pausing.remove().run();
        work();
    }
}
