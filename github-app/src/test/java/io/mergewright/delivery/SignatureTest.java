package io.mergewright.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private static final byte[] BODY = "Hello, World!".getBytes(UTF_8);

    private final Signature signature = new Signature("It's a Secret to Everybody");

    /** The example of GitHub Docs, "Validating webhook deliveries". */
    @Test
    void shouldAgreeWithTheExampleOfGitHub() {
        assertThat(signature.of(BODY))
                .isEqualTo("sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17");
    }

    @Test
    void shouldTakeItsOwnSignature() {
        assertThat(signature.isRight(BODY, signature.of(BODY))).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "sha256=",
                "sha256=zz",
                "sha1=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
                "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
                "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e18"
            })
    void shouldTakeNoOther(String header) {
        assertThat(signature.isRight(BODY, header)).isFalse();
    }

    @Test
    void shouldNotTakeTheSignatureOfAnotherBody() {
        assertThat(signature.isRight("Hello, World?".getBytes(UTF_8), signature.of(BODY)))
                .isFalse();
    }
}
