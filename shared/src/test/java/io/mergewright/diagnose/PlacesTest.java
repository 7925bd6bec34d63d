package io.mergewright.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.Category;
import io.mergewright.core.Confidence;
import io.mergewright.core.Evidence;
import io.mergewright.core.Finding;
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
    void shouldKnowAProjectByThreeSegmentsWhereManyLiveUnderTwo() {
        var ownership = Ownership.of(List.of("adds(org.apache.calc.AdderTest)"));

        assertThat(ownership.distance(Location.of("src/org/apache/calc/Adder.java", 3)))
                .isZero();
        assertThat(ownership.distance(Location.of("com/sun/org/apache/xerces/Parser.java", 3)))
                .isEqualTo(2);
        assertThat(ownership.distance(Location.of("org/apache/other/Lib.java", 3)))
                .isEqualTo(1);
    }

    @Test
    void shouldTakeAFolderOfTheProjectForItsOwnThoughTheMachineHasOneOfThatName() {
        var ownership = Ownership.of(List.of());

        assertThat(ownership.distance(Location.of("lib/transaction.py", 3))).isZero();
        assertThat(ownership.distance(Location.of("src/internal/run.go", 3))).isZero();
        assertThat(ownership.distance(Location.of("/lib/x86_64/libc.c", 3))).isEqualTo(2);
        assertThat(ownership.distance(Location.of("internal/modules/cjs/loader.js", 3)))
                .isEqualTo(2);
    }

    @Test
    void shouldPutWhatWeakerCausesNameBehindTheFilesOfFailedTests() {
        var failure = cause("surefire", Category.TEST, 0.9, "adds(com.acme.AdderTest) failed");
        var logged = cause("jvm", Category.CRASH, 0.5, "IOException", Location.of("com/acme/Closer.java", 7));

        assertThat(ranked(List.of(failure, logged), "adds(com.acme.AdderTest)"))
                .containsExactly("com/acme/AdderTest.java", "com/acme/Adder.java", "com/acme/Closer.java:7");
    }

    @Test
    void shouldFindTheFileThatTheNameOfATestSpells() {
        var failure = cause("unittest", Category.TEST, 0.9, "x failed", Location.of("tests/test.py", 12));

        assertThat(ranked(List.of(failure), "test_sorted('./data/m.json') (tests.test.DataTests)"))
                .containsExactly("tests/test.py:12", "data/m.json");
    }

    @Test
    void shouldPutWhatMayBeALibraryBehindTheFilesOfFailedTests() {
        var failure = cause(
                "surefire",
                Category.TEST,
                0.9,
                "x",
                Location.of("org/other/Runner.java", 5),
                Location.of("com/acme/Sum.java", 3));

        assertThat(ranked(List.of(failure), "adds(com.acme.AdderTest)"))
                .containsExactly(
                        "com/acme/Sum.java:3",
                        "com/acme/AdderTest.java",
                        "com/acme/Adder.java",
                        "org/other/Runner.java:5");
    }

    @Test
    void shouldSeeNoFileInABeginningOfItsName() {
        assertThat(Mentions.files("see docs/whats_new.rst and lib/x.so now"))
                .extracting(Location::toString)
                .containsExactly("docs/whats_new.rst");
    }

    @Test
    void shouldNameTheManifestWhereADependencyIsMissing() {
        assertThat(ranked(List.of(cause("maven", Category.DEPENDENCY, 0.9, "no a:b:1"))))
                .containsExactly("pom.xml");
        assertThat(ranked(List.of(cause("maven", Category.COMPILE, 0.9, "x")))).isEmpty();
        assertThat(ranked(List.of(cause("git", Category.CREDENTIALS, 0.9, "Clone into submodule path 'x' failed"))))
                .containsExactly(".gitmodules");
        assertThat(ranked(List.of(cause("git", Category.CREDENTIALS, 0.9, "denied"))))
                .isEmpty();
    }

    private static List<String> ranked(List<Finding> causes, String... failedTests) {
        return Places.ranked(causes, List.of(failedTests), List.of()).stream()
                .map(Location::toString)
                .toList();
    }

    private static Finding cause(
            String tool, Category category, double probability, String headline, Location... locations) {
        return new Finding(
                tool + "-rule",
                tool,
                category,
                headline,
                List.of(new Evidence(1, 1, List.of(headline))),
                List.of(locations),
                List.of(),
                "",
                new Confidence(probability));
    }

    @Test
    void shouldTellTheModuleOfAPythonTest() {
        var frame = List.of(Location.of("calc/adder.py", 3));

        assertThat(TestNames.files("test_adds (tests.test_adder.AdderTests)", frame))
                .containsExactly(Location.of("tests/test_adder.py"));
        assertThat(TestNames.files("AdderTests.test_adds", frame)).isEmpty();
    }

    @Test
    void shouldTellNoJavaFileWhereThePlacesAreOfAnotherLanguage() {
        assertThat(TestNames.files("Adder.adds", List.of(Location.of("src/adder.rb", 3))))
                .isEmpty();
    }

    @Test
    void shouldTellTheTestedClassOfATestNamedByUnitStateAndBehaviour() {
        assertThat(files("adds(com.acme.Adder_add_Test)"))
                .containsExactly(Location.of("com/acme/Adder_add_Test.java"), Location.of("com/acme/Adder.java"));
    }

    private static List<Location> files(String test) {
        return TestNames.files(test, List.of());
    }

    @Test
    void shouldTellTheFilesOfATestAndOfWhatItTests() {
        assertThat(files("com.acme.AdderTest.adds"))
                .containsExactly(Location.of("com/acme/AdderTest.java"), Location.of("com/acme/Adder.java"));
        assertThat(files("adds(com.acme.TestAdder)"))
                .containsExactly(Location.of("com/acme/TestAdder.java"), Location.of("com/acme/Adder.java"));
        assertThat(files("tests/test_x.py::test_y")).isEmpty();
    }

    @Test
    void shouldNameAJavaTestTheSameWhateverTheVersionOfSurefire() {
        assertThat(TestNames.canonical("surefire", "com.acme.AdderTest.adds")).isEqualTo("adds(com.acme.AdderTest)");
        assertThat(TestNames.canonical("surefire", "adds(com.acme.AdderTest)")).isEqualTo("adds(com.acme.AdderTest)");
        assertThat(TestNames.canonical("gradle", "com.acme.AdderTest.adds")).isEqualTo("com.acme.AdderTest.adds");
    }
}
