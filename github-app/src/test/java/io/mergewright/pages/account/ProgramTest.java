package io.mergewright.pages.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramTest {
    @ParameterizedTest
    @CsvSource({
        "'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', Firefox on Linux",
        "'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Safari/537.36 Edg/150.0', Edge on Windows",
        "'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605.1 (KHTML, like Gecko) Version/26.0 Safari/605.1', Safari on macOS",
        "'Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Mobile Safari/537.36', Chrome on Android",
        "curl/8.5.0, curl",
        "something of my own, something of my own",
        "'', unknown"
    })
    void shouldNameBrowsersAsPeopleKnowThem(String agent, String shown) {
        assertThat(Program.shown(agent)).isEqualTo(shown);
    }
}
