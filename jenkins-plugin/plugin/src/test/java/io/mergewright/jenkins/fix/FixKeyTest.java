package io.mergewright.jenkins.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FixKeyTest {
    @Test
    void shouldBeReadAsItIsWritten() {
        var key = new FixKey("shop/main#12", "4f9e77e");

        assertThat(key.text()).isEqualTo("shop/main#12/4f9e77e");
        assertThat(FixKey.of(key.text())).isEqualTo(key);
    }

    @Test
    void shouldRefuseWhatIsNone() {
        assertThatThrownBy(() -> FixKey.of("shop/main#12")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FixKey.of("")).isInstanceOf(IllegalArgumentException.class);
    }
}
