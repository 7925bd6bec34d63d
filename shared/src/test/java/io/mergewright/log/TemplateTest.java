package io.mergewright.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tests run: 12, Failures: 0 | Tests run: 7, Failures: 3",
                "Finished in 900 ms | Finished in 1.2 s",
                "Total time: 01:02 min | Total time: 12.345 s",
                "took 1m 3s | took 59s",
                "Downloaded 1,024 KB (12.5%) | Downloaded 3 MB (100 %)",
                "2026-07-30T10:39:20.714Z done | 2025-01-02T03:04:05Z done",
                "2026-07-30 10:39:20,714 done | 2025-01-02 03:04:05,001 done",
                "Mon Mar 25 16:43:24 UTC 2019 | Fri Jan 4 06:03:04 UTC 2020",
                "Foo.java:12:5 warning | Foo.java:7:41 warning",
                "commit 3f2a91c0d4e5 | commit 99ab01f",
                "id 123e4567-e89b-12d3-a456-426614174000 | id 00000000-1111-2222-3333-444444444444",
                "at 0x7f3a9c | at 0x1",
                "/tmp/tmpab12cd/test_a.py | /tmp/pytest-of-root/test_a.py",
                "/home/jenkins/workspace/job@2/src/A.java | /home/jenkins/workspace/job/src/A.java",
                "worker-12 started | worker-3 started",
                "pod web-6d4cf56db6-x7x9q ready | pod web-7f9c8d5b44-z1z2z ready",
                "[====>     ] 40% | [=======>  ] 70%",
                "a   b | a b",
                "foo-1.2.3.jar | foo-1.10.0.jar",
            })
    void shouldBeTheSameForOneMessage(String left, String right) {
        assertThat(Template.of(left)).isEqualTo(Template.of(right));
        assertThat(Template.hash(left)).isEqualTo(Template.hash(right));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "error[E0308]: mismatched types | error[E0277]: mismatched types",
                "TS2345 in a.ts | TS2322 in a.ts",
                "FooTest.shouldA FAILED | FooTest.shouldB FAILED",
                "src/main/A.java:3 | src/test/A.java:3",
                "cannot find symbol Foo | cannot find symbol Bar",
                "expected null | expected true",
                "May fail | Jun fail",
                "value is bad | value is deadbeef",
            })
    void shouldTellMessagesApart(String left, String right) {
        assertThat(Template.of(left)).isNotEqualTo(Template.of(right));
    }

    @Test
    void shouldShowWhatIsMasked() {
        assertThat(Template.of("[INFO] Tests run: 12, Time elapsed: 0.315 s -- in a.FooTest"))
                .isEqualTo("[INFO] Tests run: #, Time elapsed: # -- in a.FooTest");
        assertThat(Template.of("npm ERR! code E404 (attempt 2)")).isEqualTo("npm ERR! code E404 (attempt #)");
    }

    @Property
    void shouldNeverGrowAndHashAnyCharSequence(@ForAll String text) {
        assertThat(Template.of(text).length()).isLessThanOrEqualTo(text.length() + 1);
        assertThat(Template.hash(text)).isEqualTo(Template.hash(CharBuffer.wrap(text)));
    }
}
