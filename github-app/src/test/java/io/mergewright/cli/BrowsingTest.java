package io.mergewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrowsingTest {
    @Test
    void shouldOpenABrowserOnlyWhereSomebodySeesIt() {
        assertThat(new Browsing("Linux", Map.of("DISPLAY", ":0")).program()).contains(List.of("xdg-open"));
        assertThat(new Browsing("Linux", Map.of("WAYLAND_DISPLAY", "w")).program())
                .contains(List.of("xdg-open"));
        assertThat(new Browsing("Linux", Map.of()).program()).isEmpty();
        assertThat(new Browsing("Mac OS X", Map.of()).program()).contains(List.of("open"));
        assertThat(new Browsing("Windows 11", Map.of()).program())
                .contains(List.of("rundll32", "url.dll,FileProtocolHandler"));
    }
}
