package io.mergewright.diagnose.suspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinateTest {
    @ParameterizedTest
    @CsvSource({
        "'[ERROR]   +-com.google.guava:guava:32.0.0-android', com.google.guava:guava:32.0.0-android",
        "'Dependency io.x:y-api:jar:1.10-36 requires', io.x:y-api:1.10-36",
        "'error for a.b:c:jar:tests:2.3:compile paths', a.b:c:2.3",
        "'org.x:y (managed) <-- ', org.x:y",
        "'bad class file: /root/.m2/repository/org/x/y/1.0/y-1.0.jar(org/x/Foo.class)', y:1.0",
        "'  at a.B.c(B.java:1) [poi-ooxml-5.2.2.jar:5.2.2]', poi-ooxml:5.2.2"
    })
    void shouldReadArtifacts(String line, String expected) {
        assertThat(Coordinate.in(line)).extracting(Coordinate::toString).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Foo.java:12: error: cannot find symbol",
                "https://example.org:8080/a",
                "at 12:30:45 x",
                "key: value",
                "C:\\a\\b.txt"
            })
    void shouldNotTakeOtherColonsForArtifacts(String line) {
        assertThat(Coordinate.in(line)).isEmpty();
    }
}
