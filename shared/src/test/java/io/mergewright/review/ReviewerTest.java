package io.mergewright.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.review.change.Change;
import io.mergewright.review.change.Side;
import io.mergewright.review.check.Severity;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewerTest {
    private static final String GOOD = """
            class A {
              boolean f(A o) {
                return true;
              }
            }
            """;
    private static final String BAD = GOOD.replace("true", "o.n == o.n");

    @TempDir
    private Path folder;

    private Changes changes;

    @BeforeEach
    void begin() {
        changes = new Changes(folder);
    }

    @AfterEach
    void close() {
        changes.close();
    }

    @Test
    void shouldSpeakOfWhatTheChangeIntroduces() {
        var review = review(changes.of(Map.of("A.java", GOOD), Map.of("A.java", BAD)));

        assertThat(review.comments()).singleElement().satisfies(finding -> {
            assertThat(finding.check().id()).isEqualTo("same-operand");
            assertThat(finding.side()).isEqualTo(Side.RIGHT);
            assertThat(finding.first()).isEqualTo(3);
            assertThat(finding.quoted()).containsExactly("    return o.n == o.n;");
        });
    }

    @Test
    void shouldKeepQuietAboutWhatWasThereAndOnlyMoved() {
        String moved = BAD.replace("class A {", "class A {\n  int first;\n  int second;\n");
        String again = moved.replace("return o.n == o.n;", "return   o.n == o.n ;");

        assertThat(review(changes.of(Map.of("A.java", BAD), Map.of("A.java", moved)))
                        .isSilent())
                .isTrue();
        assertThat(review(changes.of(Map.of("B.java", BAD), Map.of("B.java", again)))
                        .isSilent())
                .isTrue();
    }

    @Test
    void shouldSayTheSameThingOncePerFile() {
        String twice = GOOD.replace("true", "o.n == o.n && o.m == o.m");

        var review = review(changes.of(Map.of("A.java", GOOD), Map.of("A.java", twice)));

        assertThat(review.comments())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).endsWith("There is one more in this file."));
    }

    @Test
    void shouldGiveAFindingThatMovedTheSameFingerprint() {
        var first = review(changes.of(Map.of("A.java", GOOD), Map.of("A.java", BAD)));
        String lower = BAD.replace("class A {", "class A {\n  int first;");
        var second = review(changes.of(Map.of("A.java", GOOD), Map.of("A.java", lower)));

        assertThat(second.comments().get(0).first()).isEqualTo(4);
        assertThat(second.comments().get(0).fingerprint())
                .isEqualTo(first.comments().get(0).fingerprint());
    }

    @Test
    void shouldSayOnlyWhatCameSinceTheLastReview() {
        String more = BAD.replace("class A {", "class A {\n  boolean g(A o) { return o.m != o.m; }");
        var earlier = changes.of(Map.of("A.java", GOOD), Map.of("A.java", BAD));
        var since = changes.of(Map.of("A.java", BAD), Map.of("A.java", more));
        var now = changes.of(Map.of("A.java", GOOD), Map.of("A.java", more));
        var reviewer = new Reviewer(ShippedChecks.load(), ReviewLimits.usual());

        assertThat(reviewer.look(now).since(reviewer.since(earlier, since)).findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.quoted()).containsExactly("  boolean g(A o) { return o.m != o.m; }"));
    }

    @Test
    void shouldNotComeLateWithWhatStandsOnUntouchedLines() {
        var earlier = changes.of(Map.of("B.java", GOOD), Map.of("B.java", GOOD.replace("true", "false")));
        var since = changes.of(Map.of("C.java", GOOD), Map.of("C.java", GOOD.replace("true", "false")));
        var now = changes.of(Map.of("A.java", GOOD), Map.of("A.java", BAD));

        var reviewer = new Reviewer(ShippedChecks.load(), ReviewLimits.usual());
        assertThat(reviewer.look(now).since(reviewer.since(earlier, since)).findings())
                .isEmpty();
    }

    @Test
    void shouldCapWhatItSaysAndCountTheRest() {
        var change = changes.of(Map.of("A.java", GOOD, "B.java", GOOD), Map.of("A.java", BAD, "B.java", BAD + "\n"));
        var limits = ReviewLimits.usual().withComments(1);

        var review = new Reviewer(ShippedChecks.load(), limits).review(change);

        assertThat(review.comments()).hasSize(1);
        assertThat(review.more()).isEqualTo(1);
    }

    @Test
    void shouldKeepQuietAboutChecksThatAreOffOrNotSevereEnough() {
        var change = changes.of(
                Map.of("a.js", "g();\n"), Map.of("a.js", "try { g(); } catch (e) {}\nif (a.x == a.x) { g(); }\n"));

        var without = new ReviewLimits(3, 5, Severity.INFO, Set.of("same-operand"), Set.of(), Set.of());
        var severe = new ReviewLimits(3, 5, Severity.ERROR, Set.of(), Set.of(), Set.of());

        assertThat(new Reviewer(ShippedChecks.load(), without).review(change).comments())
                .extracting(finding -> finding.check().id())
                .containsExactly("swallowed-error");
        assertThat(new Reviewer(ShippedChecks.load(), severe).review(change).comments())
                .extracting(finding -> finding.check().id())
                .containsExactly("same-operand");
    }

    @Test
    void shouldPutEveryFindingOnALineThatCanCarryIt() {
        String wide = "class A {\n  boolean f(A o) {\n" + "    g();\n".repeat(20)
                + "    try {\n      g();\n    } catch (Exception e) {\n    }\n    return true;\n  }\n}\n";
        var change = changes.of(
                Map.of(
                        "A.java",
                        wide.replace("    } catch (Exception e) {\n    }", "    } finally {\n      h();\n    }")),
                Map.of("A.java", wide));

        var finding = review(change).comments().get(0);

        assertThat(change.files().get(0).commentable().takes(finding.side(), finding.first(), finding.last()))
                .isTrue();
    }

    @Test
    void shouldSayWhatWasNotReviewed() {
        var change = changes.of(
                Map.of(".gitattributes", "gen/** linguist-generated\n*.q linguist-vendored\n"),
                Map.of(
                        ".gitattributes", "gen/** linguist-generated\n*.q linguist-vendored\n",
                        "gen/A.java", BAD,
                        "x/y.q", "q\n",
                        "yarn.lock", "a\n",
                        "vendor/A.java", BAD,
                        "b.pb.go", "package b\n",
                        "C.java", "// Code generated by protoc. DO NOT EDIT.\n" + BAD));

        var review = review(change);

        assertThat(review.comments()).isEmpty();
        assertThat(review.coverage().notReviewed())
                .extracting(one -> one.path() + ": " + one.reason())
                .containsExactlyInAnyOrder(
                        "gen/A.java: generated, as .gitattributes says",
                        "x/y.q: vendored, as .gitattributes says",
                        "yarn.lock: lock file",
                        "vendor/A.java: vendored",
                        "b.pb.go: generated",
                        "C.java: generated");
    }

    @Test
    void shouldFindAConflictMarkOnlyWhereItEnds() {
        String conflict = "a\n<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\n";

        assertThat(review(changes.of(Map.of("a.txt", "a\n"), Map.of("a.txt", conflict)))
                        .comments())
                .singleElement()
                .satisfies(finding -> assertThat(finding.first()).isEqualTo(2));
        assertThat(review(changes.of(Map.of("b.txt", "a\n"), Map.of("b.txt", "a\n<<<<<<< left\n")))
                        .comments())
                .isEmpty();
    }

    @Test
    void shouldReadTextsThatNoParserLikes() {
        String strange =
                "class A { String s = \"\uD83D\uDE00 \u00e4\"; boolean f(A o) { return o.n == o.n; } } \u0001 }}} (((\n";

        var review = review(changes.of(Map.of("A.java", GOOD), Map.of("A.java", strange)));

        assertThat(review.comments())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("`o.n`"));
    }

    private static Review review(Change change) {
        return new Reviewer(ShippedChecks.load(), ReviewLimits.usual()).review(change);
    }
}
