package io.mergewright.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealedTest {
    private static final String SECRET = SecretText.random();

    @Test
    void shouldOpenForTheSameSecretOnly() {
        String sealed = Sealed.of(SECRET, "ghu_0123");

        assertThat(Sealed.open(SECRET, sealed)).contains("ghu_0123");
        assertThat(Sealed.open(SecretText.random(), sealed)).isEmpty();
    }

    @Test
    void shouldShowNothingOfTheTextAndNeverBeTheSame() {
        String sealed = Sealed.of(SECRET, "ghu_0123");

        assertThat(sealed).isNotEqualTo(Sealed.of(SECRET, "ghu_0123"));
        assertThat(new String(Base64.getDecoder().decode(sealed), ISO_8859_1)).doesNotContain("ghu_");
    }

    @Test
    void shouldNotOpenWhatWasChanged() {
        byte[] sealed = Base64.getDecoder().decode(Sealed.of(SECRET, "ghu_0123"));

        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThat(Sealed.open(SECRET, Base64.getEncoder().encodeToString(changed)))
                    .isEmpty();
        }
        assertThat(Sealed.open(SECRET, "")).isEmpty();
        assertThat(Sealed.open(SECRET, "AAAA")).isEmpty();
        assertThat(Sealed.open(SECRET, "no base64!")).isEmpty();
    }
}
