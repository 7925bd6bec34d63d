package io.mergewright.log;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RedactorPropertyTest {
    private final Redactor redactor = new Redactor();

    @Provide
    Arbitrary<String> suspicious() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "password",
                                "token",
                                "secret",
                                "API_KEY",
                                "auth",
                                "Authorization",
                                "Bearer ",
                                "Basic ",
                                "https://",
                                "user:",
                                "--password ",
                                "docker login -p ",
                                "mysql -p",
                                "curl -u ",
                                "-----BEGIN " + "PRIVATE KEY-----",
                                "-----END " + "PRIVATE KEY-----",
                                "[redacted:secret]",
                                "[redacted:",
                                "***",
                                "$",
                                "ghp" + "_",
                                "abc123def456",
                                "aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1eF3hJ5"),
                        Arbitraries.strings()
                                .withChars("=: \"'\\@,;&[]{}()\n/-")
                                .ofMaxLength(3),
                        Arbitraries.strings().ofMaxLength(5))
                .list()
                .ofMaxSize(14)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 3_000)
    void shouldChangeNothingMoreTheSecondTime(@ForAll("suspicious") String text) {
        var once = redactor.redact(text);

        assertThat(redactor.redact(once)).isEqualTo(once);
    }

    @Property
    void shouldKeepTheNumberOfLines(@ForAll("suspicious") String text) {
        assertThat(redactor.redact(text).lines().count()).isEqualTo(text.lines().count());
    }

    @Example
    void shouldEndALineAtACarriageReturn() {
        assertThat(redactor.redact("docker login -p \rprogress 10 %\rprogress 20 %\r\nend\r"))
                .isEqualTo("docker login -p \rprogress 10 %\rprogress 20 %\r\nend\r");
        assertThat(redactor.redact("docker login -p hunter2\rdone\r\n"))
                .isEqualTo("docker login -p [redacted:argument]\rdone\r\n");
    }

    @Example
    void shouldTakeAQuoteRightBehindAnEscapedOneForAnEmptyValue() {
        assertThat(redactor.redact("DB_PASSWORD=\\\"\" and more")).isEqualTo("DB_PASSWORD=\\\"\" and more");
        assertThat(redactor.redact("DB_PASSWORD=\\\"hunter2\\\" and more"))
                .isEqualTo("DB_PASSWORD=\\\"[redacted:secret]\\\" and more");
    }

    /** Quadratic work on any of these would take minutes. */
    @Example
    void shouldTakeLinearTimeOnHostileText() {
        var hostile = new String[] {
            "password=",
            "password:",
            "token=***",
            "authorization:",
            "bearer ",
            "https://",
            "a@b:",
            "-----BEGIN ",
            "\\\"",
            "eyJ",
            "--password ",
            "'",
            "secret=$",
            "[redacted:",
            "password=\"",
            "aB3",
            "\u001B",
            "=",
            ","
        };
        for (var piece : hostile) {
            var text = piece.repeat(30_000 / piece.length());

            assertThat(redactor.redact(text)).isNotEmpty();
        }
    }
}
