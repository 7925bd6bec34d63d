package io.mergewright.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.Location;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "src/a.c:12:3: error: x ~ src/a.c:12:3",
                "  File \"lib/b.py\", line 7, in f ~ lib/b.py:7",
                "Main.cs(12,34): error CS0103 ~ Main.cs:12:34",
                "[ERROR] /home/travis/build/o/r/src/A.java:[5,9] bad ~ src/A.java:5:9",
                "\tat com.acme.Foo$Bar.run(Foo.java:42) ~ com/acme/Foo.java:42",
                "    at Object.<anonymous> (/home/runner/work/r/r/t/x.test.js:3:11) ~ t/x.test.js:3:11",
                "D:\\a\\r\\r\\src\\x.ts:1:2 - error ~ src/x.ts:1:2",
                "CMakeLists.txt:46 (include) ~ CMakeLists.txt:46",
            })
    void shouldReadThePlaceThatALineMentions(String line, String place) {
        assertThat(Mentions.in(line)).extracting(Location::toString).containsExactly(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "no file here: 12 ~ x",
                "version 1.2.3:4 ~ x",
                "see http://a.example/x for 3 ~ x",
                "took 12.5:3 s ~ x"
            })
    void shouldNotSeePlacesWhereNoneIs(String line, String ignored) {
        assertThat(Mentions.in(line)).isEmpty();
    }

    @Test
    void shouldKnowTheProjectsOwnFilesByItsFailedTests() {
        var ownership = Ownership.of(List.of("adds(com.acme.calc.AdderTest)"));

        assertThat(ownership.distance(Location.of("com/acme/calc/Adder.java", 3)))
                .isZero();
        assertThat(ownership.distance(Location.of("org/other/Lib.java", 3))).isEqualTo(1);
        assertThat(ownership.distance(Location.of("org/junit/Assert.java", 88))).isEqualTo(2);
        assertThat(ownership.distance(Location.of("node_modules/x/index.js", 1)))
                .isEqualTo(2);
    }

    @Test
    void shouldTellTheFilesOfATestAndOfWhatItTests() {
        assertThat(TestNames.files("com.acme.AdderTest.adds"))
                .containsExactly(Location.of("com/acme/AdderTest.java"), Location.of("com/acme/Adder.java"));
        assertThat(TestNames.files("adds(com.acme.TestAdder)"))
                .containsExactly(Location.of("com/acme/TestAdder.java"), Location.of("com/acme/Adder.java"));
        assertThat(TestNames.files("tests/test_x.py::test_y")).isEmpty();
    }

    @Test
    void shouldNameAJavaTestTheSameWhateverTheVersionOfSurefire() {
        assertThat(TestNames.canonical("surefire", "com.acme.AdderTest.adds")).isEqualTo("adds(com.acme.AdderTest)");
        assertThat(TestNames.canonical("surefire", "adds(com.acme.AdderTest)")).isEqualTo("adds(com.acme.AdderTest)");
        assertThat(TestNames.canonical("gradle", "com.acme.AdderTest.adds")).isEqualTo("com.acme.AdderTest.adds");
    }
}
