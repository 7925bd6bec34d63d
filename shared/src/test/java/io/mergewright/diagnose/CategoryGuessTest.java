package io.mergewright.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.Category;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryGuessTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OUT_OF_MEMORY | java.lang.OutOfMemoryError: Java heap space
            OUT_OF_MEMORY | fork: Cannot allocate memory
            DISK          | write /var/lib/x: no space left on device
            TIMEOUT       | The job timed out after 60 minutes
            TIMEOUT       | No output has been received in the last 10m0s
            NETWORK       | curl: (6) Could not resolve host: example.com
            NETWORK       | dial tcp 10.0.0.1:443: connect: connection refused
            NETWORK       | the server said 503 Service Unavailable
            CREDENTIALS   | git@example.com: Permission denied (publickey).
            CREDENTIALS   | remote: 403 for https://example.com/x.git
            DEPENDENCY    | Could not find artifact com.example:x:jar:1.0
            DEPENDENCY    | E: Unable to locate package libfoo-dev
            TEST          | 3 tests failed
            TEST          | expected: 1 but was: 2
            LINT          | trailing whitespace found
            COMPILE       | src/a.foo:3:1: error: unknown word
            COMPILE       | undefined reference to `main'
            ENVIRONMENT   | bash: foo: command not found
            ENVIRONMENT   | ./run.sh: Permission denied
            CONFIGURATION | foo: unknown option --bar
            UNKNOWN       | something went wrong
            """)
    void shouldTellTheCategoryByTheWordsOfALine(Category category, String line) {
        assertThat(CategoryGuess.of(List.of("and so it went", line), "")).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DEPLOY     | ./gradlew publishToSonatype
            DEPLOY     | docker push example/app
            SCM        | git clone --depth=50 https://example.com/x.git
            LINT       | npm run lint
            TEST       | bundle exec rake
            TEST       | make check
            DOCS       | make docs
            DEPENDENCY | pip install -r requirements.txt
            COMPILE    | make
            COMPILE    | cmake ..
            UNKNOWN    | ./run-it
            """)
    void shouldTellTheCategoryByTheCommandWhereNoLineDoes(Category category, String command) {
        assertThat(CategoryGuess.of(List.of("something went wrong"), command)).isEqualTo(category);
    }

    @Test
    void shouldBelieveALineBeforeTheCommand() {
        assertThat(CategoryGuess.of(List.of("No space left on device"), "make check"))
                .isEqualTo(Category.DISK);
    }

    @Test
    void shouldBelieveTheRootOfTheTroubleBeforeItsSymptom() {
        assertThat(CategoryGuess.of(List.of("3 tests failed", "java.lang.OutOfMemoryError: out of memory"), ""))
                .isEqualTo(Category.OUT_OF_MEMORY);
    }

    @Test
    void shouldKnowNothingOfSilence() {
        assertThat(CategoryGuess.of(List.of(), "")).isEqualTo(Category.UNKNOWN);
    }
}
