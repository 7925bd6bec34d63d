package io.mergewright.diagnose.suspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mergewright.core.Category;
import io.mergewright.core.Location;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.diff.UnifiedDiff;
import io.mergewright.log.LogWindow;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuspectSearchTest {
    private static final String UNRELATED =
            Diffs.of("docs/readme.md", 3, " a\n-b\n+c\n") + Diffs.of("src/Other.c", 8, "-x\n+y\n");

    @Test
    void shouldPutTheChangedLineThatTheFailureNamesFirst() {
        var failure = Failures.of(
                Category.COMPILE, List.of(Location.of("src/a.c", 12)), List.of(), "src/a.c:12: error: expected ';'");
        var near = Diffs.of("src/a.c", 11, " a\n-b\n+c\n");
        var far = Diffs.of("src/a.c", 90, "-b\n+c\n");

        var suspects = search(failure, Failures.log(), UNRELATED + far + near);

        assertThat(suspects.outcome()).isEqualTo(Suspects.Outcome.LINKED);
        assertThat(suspects.ranked())
                .extracting(suspect -> suspect.path() + " " + suspect.part())
                .containsExactly("src/a.c line 12", "src/a.c line 90");
        assertThat(suspects.ranked().get(0).score()).isEqualTo(0.9, within(1e-9));
        assertThat(words(suspects)).isEqualTo("the failure names src/a.c:12, which is changed here");
    }

    @Test
    void shouldSuspectAFileOfWhichOnlyTheNameIsKnown() {
        var failure = Failures.of(
                Category.COMPILE, List.of(Location.of("src/a.c", 12)), List.of(), "src/a.c:12: error: expected ';'");
        var changes = List.of(
                Change.ofFiles("c2", List.of("docs/readme.md")),
                Change.ofFiles("c1", List.of("src/Other.c", "src/a.c")));

        var suspects = new SuspectSearch().among(changes, failure, Failures.log());

        assertThat(suspects.ranked())
                .filteredOn(Suspect::isLinked)
                .extracting(suspect -> suspect.commit().orElse("") + " " + suspect.path() + " " + suspect.part())
                .containsExactly("c1 src/a.c the whole file");
        assertThat(words(suspects)).contains("src/a.c");
    }

    @Test
    void shouldKnowAFileBelowADirectoryOfTheMachine() {
        var failure = Failures.of(Category.COMPILE, List.of(Location.of("/build/x/src/a.c", 15)), List.of(), "error");

        assertThat(words(search(failure, Failures.log(), Diffs.of("src/a.c", 12, "-b\n+c\n") + UNRELATED)))
                .isEqualTo("the failure names /build/x/src/a.c:15, 3 lines from what is changed here");
    }

    @Test
    void shouldSuspectTheFailedTestAndWhatItTests() {
        var failure =
                Failures.of(Category.TEST, List.of(), List.of("bar(com.example.FooTest)"), "expected 1 but was 2");
        var change = Diffs.of("src/main/java/com/example/Foo.java", 5, "-b\n+c\n")
                + Diffs.of("src/test/java/com/example/FooTest.java", 5, "-b\n+c\n");

        assertThat(search(failure, Failures.log(), UNRELATED + change).ranked())
                .extracting(suspect -> suspect.reasons().get(0).words())
                .containsExactly(
                        "it holds the failed test bar(com.example.FooTest)",
                        "it is called like what the failed test bar(com.example.FooTest) tests");
    }

    @Test
    void shouldSuspectTheFileOfAClassInAStackTrace() {
        var failure =
                Failures.of(Category.TEST, "IllegalStateException: no", "\tat com.example.Store.open(Store.java:40)");

        assertThat(words(search(
                        failure,
                        Failures.log(),
                        UNRELATED + Diffs.of("src/main/java/com/example/Store.java", 400, "-b\n+c\n"))))
                .isEqualTo("the failure names com.example.Store.open (line 102), which is declared here");
    }

    @Test
    void shouldSuspectTheHunkThatTakesASymbolAway() {
        var failure = Failures.of(Category.COMPILE, "main.go:7: undefined: NewClient");
        var change = Diffs.of("client.go", 5, "-func NewClient() {\n+func OpenClient() {\n");

        assertThat(words(search(failure, Failures.log(), UNRELATED + change)))
                .isEqualTo("the failure names 'NewClient' (line 101), and it is taken away here");
    }

    @Test
    void shouldSuspectADeletedFileThatTheFailureNames() {
        var failure = Failures.of(Category.COMPILE, "Error: Cannot find module './parser'");
        var change = "--- a/lib/parser.js\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n";

        assertThat(words(search(failure, Failures.log(), UNRELATED + change)))
                .isEqualTo("the failure names parser.js (line 101), which is deleted");
    }

    @Test
    void shouldSuspectBuildFilesOnlyWhereTheSetupFailed() {
        var change = Diffs.of("Makefile", 1, "-a\n+b\n") + UNRELATED;

        assertThat(words(search(Failures.of(Category.CONFIGURATION, "bad"), Failures.log(), change)))
                .isEqualTo("the build or the pipeline is configured wrongly, and this file sets up the build");
        assertThat(search(Failures.of(Category.TEST, "bad"), Failures.log(), change)
                        .ranked())
                .isEmpty();
    }

    @Test
    void shouldSuspectTheArtifactThatTheFailureNames() {
        var failure = Failures.of(
                Category.POLICY,
                "Require upper bound dependencies error for org.z:z:1",
                "  +-com.google.guava:guava:32.0");
        var change = Diffs.ofBump("org.slf4j", "slf4j-api", "1.7", "2.0")
                + Diffs.ofBump("com.google.guava", "guava", "31.1", "32.0");

        var suspects = search(failure, Failures.log(), change);

        assertThat(suspects.ranked()).hasSize(1);
        assertThat(words(suspects))
                .isEqualTo("the failure names com.google.guava:guava:32.0 (line 102), the new version");
    }

    @Test
    void shouldSuspectTheLibraryWhosePackageIsGone() {
        var failure = Failures.of(Category.COMPILE, "error: package org.eclipse.jetty.server.nio does not exist");
        var change = Diffs.ofBump("org.slf4j", "slf4j-api", "1.7", "2.0")
                + Diffs.ofBump("org.eclipse.jetty", "jetty-server", "8", "11");

        var suspects = search(failure, Failures.log(), change);

        assertThat(suspects.ranked()).hasSize(1);
        assertThat(words(suspects))
                .isEqualTo("the failure names org.eclipse.jetty.server.nio (line 101), by its name part of it");
    }

    @Test
    void shouldSuspectTheLibraryOfAJarForANewerJava() {
        var failure = Failures.of(
                Category.COMPILE,
                "bad class file: /m2/org/x/some/2.0/some-2.0.jar(org/x/A.class)",
                "class file has wrong version 61.0");

        assertThat(words(search(failure, Failures.log(), Diffs.ofBump("org.x", "some", "1.0", "2.0") + UNRELATED)))
                .isEqualTo("the failure names some:2.0 (line 101), the new version");
    }

    @Test
    void shouldNotSuspectALibraryThatOnlyRunsTheTests() {
        var failure = Failures.of(
                Category.TEST,
                "AssertionError: no",
                "\tat org.hamcrest.MatcherAssert.assertThat(MatcherAssert.java:20)");

        assertThat(search(
                                failure,
                                Failures.log(),
                                Diffs.ofBump("org.hamcrest", "hamcrest-library", "1.3", "2.2") + UNRELATED)
                        .ranked())
                .isEmpty();
    }

    @Test
    void shouldSuspectWhatBringsTheLibraryThatTheFailureNames() {
        var failure = Failures.of(Category.COMPILE, "class file for org.slf4j.spi.LoggingEventAware not found");
        var log = Failures.log(
                "Downloaded from central: https://repo.example/maven2/ch/qos/logback/logback-classic/1.4.1/logback-classic-1.4.1.pom (1 kB)",
                "Downloaded from central: https://repo.example/maven2/org/slf4j/slf4j-api/2.0.1/slf4j-api-2.0.1.pom (1 kB)");
        var change = Diffs.ofBump("org.postgresql", "postgresql", "42.1", "42.2")
                + Diffs.ofBump("ch.qos.logback", "logback-classic", "1.2", "1.4.1");

        var suspects = search(failure, log, change);

        assertThat(suspects.ranked()).hasSize(1);
        assertThat(words(suspects))
                .isEqualTo(
                        "the build fetched org.slf4j:slf4j-api:2.0.1 right after it, and the failure names org.slf4j.spi.LoggingEventAware (line 101)");
    }

    @Test
    void shouldSuspectABomWhereAVersionIsMissing() {
        var failure =
                Failures.of(Category.CONFIGURATION, "'dependencies.dependency.version' for javax.x:y:jar is missing.");

        assertThat(words(search(
                        failure,
                        Failures.log(),
                        Diffs.ofBump("org.z", "z-bom", "1", "2") + Diffs.ofBump("org.q", "q", "1", "2"))))
                .startsWith("nothing sets the version of a dependency any more");
    }

    @Test
    void shouldKnowAPropertyByWhatTheLogNamesInItsVersion() {
        var failure = Failures.of(Category.TEST, "NoSuchMethodError: org.flywaydb.core.Flyway.migrate()");
        var log = Failures.log(
                "Downloaded from central: https://repo.example/maven2/org/flywaydb/flyway-core/9.1/flyway-core-9.1.pom");
        var change = Diffs.of(
                "pom.xml", 9, "-<flyway.version>8.0</flyway.version>\n+<flyway.version>9.1</flyway.version>\n");

        assertThat(words(search(failure, log, UNRELATED + change)))
                .isEqualTo("the failure names org.flywaydb.core.Flyway.migrate (line 101), by its name part of it");
    }

    @Test
    void shouldSuspectAPackageThatTheFailureSpells() {
        var failure = Failures.of(Category.DEPENDENCY, "npm ERR! peer react@\"^16\" from enzyme-adapter@1.15.6");
        var change = Diffs.of(
                "package.json",
                9,
                "-\"react\": \"^16.0.0\",\n+\"react\": \"^17.0.0\",\n-\"lodash\": \"^3.0.0\"\n+\"lodash\": \"^4.0.0\"\n");

        var suspects = search(failure, Failures.log(), change);

        assertThat(suspects.ranked()).hasSize(1);
        assertThat(words(suspects)).isEqualTo("the failure names react (line 101)");
    }

    @Test
    void shouldNotTakeAnEnglishWordForAPackage() {
        var failure = Failures.of(Category.TEST, "expected to react within a second");

        assertThat(search(
                                failure,
                                Failures.log(),
                                Diffs.of("package.json", 9, "-\"react\": \"^16.0.0\"\n+\"react\": \"^17.0.0\"\n")
                                        + UNRELATED)
                        .ranked())
                .isEmpty();
    }

    @Test
    void shouldHoldOtherLinesOfTheLogAgainstAChangeLess() {
        var failure = Failures.of(Category.TEST, "AssertionError: null");
        var log = Failures.log("fine", "ERROR class org.apache.poi.ooxml.Extractor can not implement x");

        var suspects = search(failure, log, Diffs.ofBump("org.apache.poi", "poi-ooxml", "4", "5") + UNRELATED);

        assertThat(suspects.ranked().get(0).score()).isEqualTo(0.36, within(1e-9));
        assertThat(words(suspects))
                .isEqualTo("the log names org.apache.poi.ooxml.Extractor (line 2), by its name part of it");
    }

    @Test
    void shouldSayWhenThereIsOnlyOneChangeAndNoLink() {
        var suspects = search(
                Failures.of(Category.TEST, "AssertionError"),
                Failures.log(),
                Diffs.ofBump("org.jsoup", "jsoup", "1", "2"));

        assertThat(suspects.outcome()).isEqualTo(Suspects.Outcome.UNLINKED);
        assertThat(suspects.ranked().get(0).isLinked()).isFalse();
        assertThat(suspects.ranked().get(0).score()).isEqualTo(0.1, within(1e-9));
        assertThat(words(suspects)).isEqualTo("it is the only change");
    }

    @Test
    void shouldSuspectNothingWhenNothingIsLinked() {
        assertThat(search(Failures.of(Category.TEST, "AssertionError"), Failures.log(), UNRELATED))
                .isEqualTo(new Suspects(Suspects.Outcome.UNLINKED, List.of()));
    }

    @Test
    void shouldSuspectNothingWhenNothingFailed() {
        assertThat(search(Failures.passed(), Failures.log(), UNRELATED))
                .isEqualTo(new Suspects(Suspects.Outcome.NO_FAILURE, List.of()));
    }

    @Test
    void shouldTellTheCommit() {
        var failure = Failures.of(Category.COMPILE, List.of(Location.of("a.c", 1)), List.of(), "a.c:1: error");
        var changes = List.of(
                Change.of("c0ffee", UnifiedDiff.read(UNRELATED)),
                Change.of("bada55", UnifiedDiff.read(Diffs.of("a.c", 1, "-b\n+c\n"))));

        assertThat(new SuspectSearch()
                        .among(changes, failure, Failures.log())
                        .ranked()
                        .get(0)
                        .commit())
                .contains("bada55");
    }

    @Test
    void shouldTellTheCommitInsteadOfItsMerge() {
        var failure = Failures.of(Category.COMPILE, List.of(Location.of("a.c", 1)), List.of(), "a.c:1: error");
        var files = UnifiedDiff.read(Diffs.of("a.c", 1, "-b\n+c\n"));

        var suspects = new SuspectSearch()
                .among(List.of(Change.of("merge", files), Change.of("commit", files)), failure, Failures.log());

        assertThat(suspects.ranked()).hasSize(1);
        assertThat(suspects.ranked().get(0).commit()).contains("commit");
    }

    @Test
    void shouldIgnoreASymbolThatStandsEverywhere() {
        var failure = Failures.of(Category.COMPILE, "error: cannot find function `spawn_all` in this scope");
        var change = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            change.append(Diffs.of("f" + i + ".rs", 3, "-spawn_all(1)\n+spawn_all(2)\n"));
        }

        assertThat(search(failure, Failures.log(), change.toString()).ranked()).isEmpty();
    }

    private static Suspects search(Diagnosis failure, LogWindow log, String diff) {
        return new SuspectSearch().among(List.of(Change.of(UnifiedDiff.read(diff))), failure, log);
    }

    private static String words(Suspects suspects) {
        return suspects.ranked().get(0).reasons().get(0).words();
    }
}
