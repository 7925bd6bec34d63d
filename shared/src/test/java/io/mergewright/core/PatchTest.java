package io.mergewright.core;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PatchTest {
    @Test
    void shouldHaveACommitAndAnEdit() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Patch("abc", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Patch(" ", List.of(new Edit.Delete("a"))));
    }

    @Test
    void shouldRefuseEditsWithoutMeaning() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Edit.Replace("a", "", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Edit.Replace("a", "x", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Edit.Replace("a", "x", "\uD83D"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Edit.Create("a", "\uDE00", false));
    }
}
