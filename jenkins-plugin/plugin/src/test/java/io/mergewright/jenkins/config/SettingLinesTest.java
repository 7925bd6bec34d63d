package io.mergewright.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class SettingLinesTest {
    @Test
    void shouldReadKeysAndValues() {
        assertThat(SettingLines.read("# bars\n gate.publish = 0.8\r\n\nstore.user=a=b\nx.y ="))
                .containsExactly(entry("gate.publish", "0.8"), entry("store.user", "a=b"), entry("x.y", ""));
    }

    @Test
    void shouldNameTheLineThatIsNone() {
        assertThatThrownBy(() -> SettingLines.read("a=b\n\ngate.publish 0.8"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 3 is not of the form key = value");
    }
}
