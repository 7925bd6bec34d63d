package io.mergewright.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.Category;
import io.mergewright.core.Evidence;
import io.mergewright.core.FailureKind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {
    @ParameterizedTest
    @CsvSource({
        "COMPILE, CODE",
        "LINT, CODE",
        "TEST, TEST",
        "DISK, ENVIRONMENT",
        "NETWORK, INFRASTRUCTURE",
        "CANCELLED, INFRASTRUCTURE",
        "UNKNOWN, UNKNOWN"
    })
    void shouldFollowTheCategory(Category category, FailureKind kind) {
        assertThat(Kind.of(category, quoting("expected 1 but was 2"))).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.concurrent.TimeoutException: 5 seconds",
                "Test timed out.",
                "Error: connect ECONNRESET 127.0.0.1:8080",
                "java.net.BindException: Address already in use",
                "WARNING: DATA RACE",
                "the server answered 503",
                "read ETIMEDOUT",
                "time out",
                "Connection closed by peer",
                "listen EADDRINUSE :::8080",
                "this one is flaky",
                "fatal: deadlock detected",
                "socket hang up",
                "Resource temporarily unavailable",
                "java.net.SocketException: Broken pipe",
                "java.net.ConnectException: refused",
                "java.net.UnknownHostException: db",
                "org.openqa.selenium.StaleElementReferenceException: stale element reference"
            })
    void shouldTakeATestForFlakyThatFailedOfWhatComesAndGoes(String line) {
        assertThat(Kind.of(Category.TEST, quoting("FAIL x", line))).isEqualTo(FailureKind.FLAKY_LOOKING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"expected 1503 but was 2", "expected timeoutless", "reset the connection counter"})
    void shouldNotBeMisledByWordsWithinWords(String line) {
        assertThat(Kind.of(Category.TEST, quoting(line))).isEqualTo(FailureKind.TEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPILE", "NETWORK"})
    void shouldTakeNothingButTestsForFlaky(Category category) {
        assertThat(Kind.of(category, quoting("connection reset"))).isEqualTo(category.kind());
    }

    private static List<Evidence> quoting(String... lines) {
        return List.of(new Evidence(1, 1, List.of("$ make test")), new Evidence(5, 4 + lines.length, List.of(lines)));
    }
}
