package io.mergewright.pmd;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.review.Changes;
import io.mergewright.review.Review;
import io.mergewright.review.ReviewFinding;
import io.mergewright.review.ReviewLimits;
import io.mergewright.review.Reviewer;
import io.mergewright.review.ShippedChecks;
import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.check.ChangeAnalysis;
import io.mergewright.review.check.CheckCatalogue;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PmdTest {
    private static final String MAIN = "src/main/java/A.java";
    private static final String QUIET = "class A {\n    void f() {}\n}\n";
    private static final String UNUSED = "class A {\n    private int count;\n\n    void f() {}\n}\n";

    /** One for all tests, as for a process. */
    private static final Pmd PMD = new Pmd(PmdLimits.usual(), Clock.systemUTC());

    @TempDir
    private Path folder;

    private Changes changes;

    @BeforeEach
    void begin() {
        changes = new Changes(folder.resolve("repository"));
    }

    @AfterEach
    void end() {
        changes.close();
    }

    @Test
    void shouldSayWhatTheChangeIntroduced() {
        var seen = PMD.analyse(changes.of(Map.of(MAIN, QUIET), Map.of(MAIN, UNUSED)));

        assertThat(seen.in(MAIN)).singleElement().satisfies(sighting -> {
            assertThat(sighting.check().id()).isEqualTo("unused-field");
            assertThat(sighting.first()).isEqualTo(2);
            assertThat(sighting.message()).startsWith("`count` is never read.");
        });
    }

    @Test
    void shouldNotSayWhatOnlyMovedOrWasRenamed() {
        String moved = "class A {\n    void f() {}\n\n    void g() {}\n\n    private int count;\n}\n";
        assertThat(ids(Map.of(MAIN, UNUSED), Map.of(MAIN, moved))).isEmpty();

        String changed = UNUSED.replace("int count", "long count");
        assertThat(ids(Map.of(MAIN, UNUSED), Map.of(MAIN, changed))).isEmpty();
    }

    @Test
    void shouldNotSayWhatCameFromAnotherFileOfTheChange() {
        String other = "src/main/java/B.java";

        var seen = PMD.analyse(changes.of(
                Map.of(MAIN, UNUSED, other, "class B {}\n"),
                Map.of(MAIN, QUIET, other, "class B {\n    private int count;\n}\n")));

        assertThat(seen.sightings().values()).allMatch(List::isEmpty);
    }

    @Test
    void shouldSayASecondOneOfTheSame() {
        String once = "class A {\n    boolean f(Object o) {\n        return o.equals(null);\n    }\n}\n";
        String twice = once.replace("class A {", "class A {\n    boolean g(Object p) { return p.equals(null); }\n");

        assertThat(ids(Map.of(MAIN, once), Map.of(MAIN, twice))).containsExactly("equals-of-null");
    }

    @Test
    void shouldSpeakOfAnUnchangedLineOnlyWhereTheChangeShowsIt() {
        String used = "import java.util.List;\n\nclass A {\n    List<String> names;\n}\n";
        String unused = "import java.util.List;\n\nclass A {\n    String names;\n}\n";
        assertThat(ids(Map.of(MAIN, used), Map.of(MAIN, unused))).containsExactly("unused-import");

        String far = "\n    // far\n".repeat(5);
        assertThat(ids(
                        Map.of(MAIN, used.replace("class A {", "class A {" + far)),
                        Map.of(MAIN, unused.replace("class A {", "class A {" + far))))
                .isEmpty();
    }

    @Test
    void shouldNotSpeakOfUnchangedLinesOtherwise() {
        String before = "class A {\n    void f(Object o) {\n        g(o);\n    }\n}\n";
        String after = "class A {\n    boolean f(Object o) {\n        return o.equals(null);\n    }\n}\n";

        assertThat(ids(Map.of(MAIN, before), Map.of(MAIN, after))).containsExactly("equals-of-null");
        assertThat(ids(Map.of(MAIN, after), Map.of(MAIN, after.replace("class", "final class"))))
                .isEmpty();
    }

    @Test
    void shouldSpeakOfImportsInOneFileAndCountTheOthers() {
        String code = "import java.util.List;\nimport java.util.Map;\n\nclass A {\n    private int count;\n}\n";

        var seen = PMD.analyse(
                changes.of(Map.of(), Map.of("src/a/A.java", code, "src/b/A.java", code, "src/c/A.java", code)));

        assertThat(seen.in("src/a/A.java"))
                .extracting(sighting -> sighting.check().id())
                .containsExactlyInAnyOrder("unused-import", "unused-import", "unused-field");
        assertThat(seen.in("src/a/A.java").get(0).message())
                .isEqualTo("Nothing in this file uses `java.util.List`. 2 more files of this change have one too.");
        assertThat(seen.in("src/b/A.java"))
                .extracting(sighting -> sighting.check().id())
                .containsExactly("unused-field");
        assertThat(seen.in("src/c/A.java")).hasSize(1);
    }

    @Test
    void shouldMindTheRoleOfAFile() {
        String code = "class A {\n    boolean f(Object o) {\n        return o.equals(null);\n    }\n}\n";

        assertThat(ids(Map.of(), Map.of(MAIN, code))).containsExactly("equals-of-null");
        assertThat(PMD.analyse(changes.of(Map.of(), Map.of("src/test/java/ATest.java", code)))
                        .in("src/test/java/ATest.java"))
                .isEmpty();
    }

    @Test
    void shouldLeaveAFileOutWhenOneOfItsVersionsIsNotUnderstood() {
        String broken = "class A {\n    private int count\n    void f( {}\n}\n";

        var repaired = PMD.analyse(changes.of(Map.of(MAIN, broken), Map.of(MAIN, UNUSED)));
        assertThat(repaired.in(MAIN)).isEmpty();
        assertThat(repaired.notes())
                .containsExactly("PMD did not look at " + MAIN + ": not understood, before or after the change.");

        var broke = PMD.analyse(changes.of(Map.of(MAIN, QUIET), Map.of(MAIN, broken)));
        assertThat(broke.in(MAIN)).isEmpty();
        assertThat(broke.notes()).hasSize(1);
    }

    @Test
    void shouldLeaveOutWhatIsBeyondItsLimits() {
        var narrow = new Pmd(
                new PmdLimits(1, UNUSED.length(), Duration.ofMinutes(1), Duration.ofMinutes(1)), Clock.systemUTC());
        Change change = changes.of(Map.of(), Map.of(MAIN, UNUSED, "B.java", UNUSED, "C.java", UNUSED + "\n"));

        var seen = narrow.analyse(change);

        assertThat(seen.sightings()).hasSize(1);
        assertThat(seen.notes())
                .containsExactlyInAnyOrder(
                        "PMD did not look at C.java: too long.",
                        "PMD did not look at " + MAIN + ": more than 1 files.");
    }

    @Test
    void shouldStopWhenThereIsNoTimeLeft() {
        var ticks = new AtomicInteger();
        InstantSource fast = () -> Instant.EPOCH.plus(Duration.ofHours(ticks.getAndIncrement()));
        var hurried = new Pmd(PmdLimits.usual(), fast.withZone(ZoneOffset.UTC));

        var seen = hurried.analyse(changes.of(Map.of(), Map.of(MAIN, UNUSED)));

        assertThat(seen.in(MAIN)).isEmpty();
        assertThat(seen.notes()).containsExactly("PMD did not look at " + MAIN + ": no time was left.");
    }

    @Test
    void shouldNotWaitForEver() {
        var impatient = new Pmd(new PmdLimits(1, 1_000, Duration.ZERO, Duration.ZERO), Clock.systemUTC());

        var seen = impatient.analyse(changes.of(Map.of(), Map.of(MAIN, UNUSED)));

        assertThat(seen.in(MAIN)).isEmpty();
        assertThat(seen.notes()).containsExactly("PMD did not look at " + MAIN + ": it took too long.");
    }

    @Test
    void shouldNotLookAtOtherFiles() {
        var seen = PMD.analyse(changes.of(Map.of(), Map.of("a.kt", "class A\n", "a.txt", UNUSED)));

        assertThat(seen).isEqualTo(new ChangeAnalysis.Seen(Map.of(), List.of()));
    }

    @Test
    void shouldLeaveLinesToChecksOfOursThatSayTheSame() {
        String code = "class A {\n    boolean f(String s) {\n        return s == \"a\";\n    }\n}\n";
        Change change = changes.of(Map.of(), Map.of(MAIN, code));
        assertThat(PMD.analyse(change).in(MAIN)).hasSize(1);

        Review review = new Reviewer(ShippedChecks.load().with(List.of(PMD)), ReviewLimits.usual()).review(change);

        assertThat(review.comments())
                .extracting(finding -> finding.check().id())
                .containsExactly("identity-of-text");
    }

    @Test
    void shouldPutItsCommentsOnLinesOfTheChangeAndItsNotesIntoTheCoverage() {
        Change change = changes.of(
                Map.of(MAIN, QUIET), Map.of(MAIN, UNUSED, "src/main/java/B.java", "class B {\n    void f( {}\n}\n"));

        Review review = new Reviewer(ShippedChecks.load().with(List.of(PMD)), ReviewLimits.usual()).review(change);

        assertThat(review.comments()).extracting(ReviewFinding::path).containsExactly(MAIN);
        ChangedFile file = change.files().get(0);
        assertThat(file.commentable().isAdded(review.comments().get(0).first())).isTrue();
        assertThat(review.coverage().notes()).singleElement().asString().contains("src/main/java/B.java");
    }

    @Test
    void shouldHaveIdsOfItsOwnAndYieldOnlyToChecksThatThereAre() {
        List<String> ours = CheckCatalogue.of(ShippedChecks.load()).rows().stream()
                .map(row -> row.check().id())
                .toList();
        List<String> ids = PMD.rules().stream().map(rule -> rule.info().id()).toList();

        assertThat(ids).doesNotHaveDuplicates().doesNotContainAnyElementsOf(ours);
        assertThat(PMD.rules()).allSatisfy(rule -> assertThat(ours).containsAll(rule.yieldsTo()));
    }

    private List<String> ids(Map<String, String> before, Map<String, String> after) {
        return PMD.analyse(changes.of(before, after)).in(MAIN).stream()
                .map(sighting -> sighting.check().id())
                .toList();
    }
}
