package io.mergewright.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets are put together from pieces here, so that no secret scanner takes them for real ones. */
class RedactorTest {
    private static final String MIXED = "aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1eF3hJ5kL7nP9rS";
    private static final String HEX = "0123456789abcdef".repeat(4);

    private final Redactor redactor = new Redactor();

    static Stream<String> tokens() {
        var header = "ey" + "J" + MIXED.substring(0, 20);
        return Stream.of(
                "ghp" + "_" + MIXED.substring(0, 36),
                "ghs" + "_" + MIXED.substring(0, 36),
                "github" + "_pat_" + MIXED,
                "glpat" + "-" + MIXED.substring(0, 20),
                "AKIA" + "ABCDEFGHIJ234567",
                "AIza" + MIXED.substring(0, 35),
                "ya29" + "." + MIXED,
                "xoxb" + "-1234567890-" + MIXED,
                "npm" + "_" + MIXED.substring(0, 36),
                "pypi" + "-AgE" + MIXED + MIXED,
                "sk_" + "live_" + MIXED.substring(0, 24),
                "sk" + "-proj-" + MIXED,
                "sk" + "-ant-api03-" + MIXED,
                "sk" + "-" + MIXED,
                header + "." + header + "." + MIXED,
                "SG" + "." + MIXED.substring(0, 22) + "." + MIXED.substring(0, 43),
                "dckr" + "_pat_" + MIXED.substring(0, 27),
                "hf" + "_" + MIXED.substring(0, 34),
                "SK" + HEX.substring(0, 32),
                "hvs" + "." + MIXED,
                "dapi" + HEX.substring(0, 32));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void shouldRedactTokensOfKnownFormats(String token) {
        assertThat(redactor.redact("pushing with " + token + ", please wait"))
                .startsWith("pushing with [redacted:")
                .endsWith("], please wait")
                .doesNotContain(token.substring(6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DB_PASSWORD=swordfish | DB_PASSWORD=[redacted:secret]",
                "export PGPASSWORD='sword fish' && psql | export PGPASSWORD='[redacted:secret]' && psql",
                "password: swordfish | password: [redacted:secret]",
                "`  password: \"sword fish\" # old` | `  password: \"[redacted:secret]\" # old`",
                "{\"password\": \"swordfish\", \"a\": 1} | {\"password\": \"[redacted:secret]\", \"a\": 1}",
                "{\"client_secret\":\"swordfish\"} | {\"client_secret\":\"[redacted:secret]\"}",
                "{\\\"token\\\":\\\"abc123def456\\\"} | {\\\"token\\\":\\\"[redacted:secret]\\\"}",
                "config['api-key'] = 'abc123def456' | config['api-key'] = '[redacted:secret]'",
                ":secret => 'abc123def456' | :secret => '[redacted:secret]'",
                "api_key=abc&user=joe | api_key=[redacted:secret]&user=joe",
                "Server=db;User=sa;Password=sword,fish;Encrypt=true |"
                        + " Server=db;User=sa;Password=[redacted:secret];Encrypt=true",
                "AccountName=x;AccountKey=abCD12==;Suffix=y | AccountName=x;AccountKey=[redacted:secret];Suffix=y",
                "aws_secret_access_key = wJal/rXUt12nFEMIK7MDENGbPxRfi | aws_secret_access_key = [redacted:secret]",
                "clientSecret=swordfish | clientSecret=[redacted:secret]",
                "-Dsonar.token=abc123def456 | -Dsonar.token=[redacted:secret]",
                "//registry.npmjs.org/:_authToken=abc-123-def | //registry.npmjs.org/:_authToken=[redacted:secret]",
                "password=abc,user=b | password=[redacted:secret],user=b",
                "https://joe:swordfish@example.org/x | https://joe:[redacted:url-password]@example.org/x",
                "https://joe:sw:or@d@example.org/x | https://joe:[redacted:url-password]@example.org/x",
                "https://0123456789abcdef01234567@example.org | https://[redacted:url-password]@example.org",
                "postgres://u:p@db:5432/x and redis://:pw@cache | postgres://u:[redacted:url-password]@db:5432/x and"
                        + " redis://:[redacted:url-password]@cache",
                "Authorization: Bearer abcdef | Authorization: Bearer [redacted:authorization]",
                "> authorization: Basic dXNlcjpwYXNz | > authorization: Basic [redacted:authorization]",
                "-H \"Authorization: token abcdefgh\" | -H \"Authorization: token [redacted:authorization]\"",
                "'Authorization': 'Bearer abc.def' | 'Authorization': 'Bearer [redacted:authorization]'",
                "sent Bearer abc123def456 to it | sent Bearer [redacted:authorization] to it",
                "tool --password swordfish --force | tool --password [redacted:argument] --force",
                "tool --api-key 'sword fish' x | tool --api-key '[redacted:argument]' x",
                "docker login -u joe -p swordfish reg | docker login -u joe -p [redacted:argument] reg",
                "mysql -uroot -pswordfish db | mysql -uroot -p[redacted:argument] db",
                "curl -u joe:swordfish https://x | curl -u joe:[redacted:argument] https://x",
                "the token is aB3dE5gH7jK9mN1pQ3sT5v now | the token is [redacted:random] now",
            })
    void shouldRedactTheValueAndNothingElse(String text, String redacted) {
        assertThat(redactor.redact(text)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error: unexpected token: '}'",
                "SyntaxError: Unexpected token < in JSON at position 0",
                "token expected",
                "Parse error: token: IDENTIFIER",
                "password: ****",
                "password: ",
                "Enter password: ",
                "password: must have at least 8 characters",
                "Password: [hidden]",
                "PASSWORD=***",
                "PASSWORD=$DB_PASSWORD",
                "PASSWORD=${{ secrets.DB_PASSWORD }}",
                "token: ${{ secrets.GITHUB_TOKEN }}",
                "secrets: inherit",
                "token = lexer.next()",
                "String password = config.getPassword();",
                "PWD=/home/runner/work/app",
                "GOOGLE_APPLICATION_SECRET=/run/secrets/google.json",
                "HEAD is now at 3f2a91c0d4e5b6a7988899aabbccddeeff001122 Fix it",
                "Digest: sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "\"integrity\": \"sha512-aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1eF3hJ5kL7nP9rS==\"",
                "Cache key: node-modules-Linux-0123456789abcdef",
                "Assembly, Version=1.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089",
                "publicKey: abc123def456",
                "max_tokens=512",
                "tokens: 1234 of 4096",
                "secretName: my-secret",
                "password_file: /etc/pw",
                "Tests: pass: 12, fail: 3",
                "https://example.org/a@b and git@github.com:joe/app.git",
                "http://localhost:8080/path?x=1",
                "https://user:***@example.org/",
                "Basic authentication failed",
                "Bearer token expected",
                "authorization: denied for joe",
                "docker run -p 8080:80 image",
                "docker login --password-stdin",
                "mysql --port 3306",
                "sk-learn and ghp_short and AKIAshort",
                "author=Joe",
                "keyboard: qwerty12345",
                "TokenTest.shouldFail12345678 FAILED",
                "-----BEGIN CERTIFICATE-----",
                "-----BEGIN PUBLIC KEY-----",
            })
    void shouldLeaveWhatIsNoSecret(String text) {
        assertThat(redactor.redact(text)).isEqualTo(text);
    }

    @Test
    void shouldRedactAPrivateKeyOverSeveralLines() {
        var begin = "-----BEGIN RSA " + "PRIVATE KEY-----";
        var end = "-----END RSA " + "PRIVATE KEY-----";
        var lines = Stream.of(
                        "before",
                        "key: " + begin,
                        "Proc-Type: 4,ENCRYPTED",
                        "",
                        "MIIabc+/",
                        "Zm9v==",
                        end + " after",
                        "MIIabc")
                .map(text -> new LogLine(1, text))
                .toList();

        assertThat(redactor.redact(lines))
                .extracting(LogLine::text)
                .containsExactly(
                        "before",
                        "key: [redacted:private-key]",
                        "[redacted:private-key]",
                        "",
                        "[redacted:private-key]",
                        "[redacted:private-key]",
                        "[redacted:private-key] after",
                        "MIIabc");
    }

    @Test
    void shouldEndAPrivateKeyThatIsCutShort() {
        var text = "-----BEGIN " + "PRIVATE KEY-----\nMIIabc\nERROR: something else (see above)\nMIIabc";

        assertThat(redactor.redact(text))
                .isEqualTo("[redacted:private-key]\n[redacted:private-key]\nERROR: something else (see above)\nMIIabc");
    }

    @Test
    void shouldRedactAPrivateKeyInOneEscapedLine() {
        var text = "{\"k\":\"-----BEGIN " + "PRIVATE KEY-----\\nMIIabc\\n-----END " + "PRIVATE KEY-----\\n\"}";

        assertThat(redactor.redact(text)).isEqualTo("{\"k\":\"[redacted:private-key]\\n\"}");
    }

    @Test
    void shouldKeepNumbersAndMarksOfLines() {
        var lines = List.of(new LogLine(7, "PASSWORD=swordfish", Mark.ERROR));

        assertThat(redactor.redact(lines)).containsExactly(new LogLine(7, "PASSWORD=[redacted:secret]", Mark.ERROR));
    }
}
