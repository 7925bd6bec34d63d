package io.mergewright.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No secret of a log is printed, in whatever format. */
class RedactionTest {
    /** Put together here, so that no scanner takes them for real. */
    private static final String GITHUB_TOKEN = "ghp_" + "16C7e42F292c6912E7710c838347Ae178B4a";

    private static final String PASSWORD = "hunter2" + "Xy9Qz";
    private static final String AWS_KEY = "AKIA" + "IOSFODNN7EXAMPLF";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Format.class)
    void shouldPrintNoSecret(Format format) throws IOException {
        var log = Files.write(
                folder.resolve("some.log"),
                List.of(
                        "+ deploy",
                        "fatal: unable to access 'https://bot:" + PASSWORD + "@git.example.com/x.git/': error 403",
                        "error: request failed, Authorization: token " + GITHUB_TOKEN,
                        "ERROR: login failed, AWS_ACCESS_KEY_ID=" + AWS_KEY,
                        "main.c:7:3: error: password=" + PASSWORD,
                        "Finished: FAILURE"),
                UTF_8);

        var run = CommandLineRun.of("diagnose", log, "--format", format);

        assertThat(run.out()).doesNotContain(PASSWORD, GITHUB_TOKEN, AWS_KEY).containsIgnoringCase("redacted");
    }
}
