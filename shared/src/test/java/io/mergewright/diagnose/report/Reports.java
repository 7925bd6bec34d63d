package io.mergewright.diagnose.report;

import io.mergewright.core.Category;
import io.mergewright.core.Confidence;
import io.mergewright.core.Evidence;
import io.mergewright.core.Finding;
import io.mergewright.core.Fingerprint;
import io.mergewright.core.Location;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.diagnose.Diagnosis.Outcome;
import io.mergewright.diagnose.suspect.Basis;
import io.mergewright.diagnose.suspect.DependencyChange;
import io.mergewright.diagnose.suspect.Ecosystem;
import io.mergewright.diagnose.suspect.Part;
import io.mergewright.diagnose.suspect.Reason;
import io.mergewright.diagnose.suspect.Suspect;
import io.mergewright.diagnose.suspect.Suspects;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reports as a diagnoser could make them. */
final class Reports {
    static final String HOSTILE =
            "\u001B]0;owned\u0007\u001B[31m\u009B2J@octocat <img src=x> `x` \u202Eright\r\n## to left";

    private Reports() {}

    /** A failed test at lines 120 and 121, and a wrapper at line 140. */
    static Report ofFailedTest() {
        var cause =
                cause("surefire-failure", "FooTest.bar: expected 1 but was 2", evidence(120, "FAIL bar", "  at Foo"));
        var wrapper = cause("maven-goal", "There are test failures", evidence(140, "[ERROR] There are test failures"));
        return failed(
                "build.log",
                List.of(cause, wrapper),
                List.of(new Location("src/test/java/FooTest.java", 12, 5), Location.of("pom.xml")),
                List.of("FooTest.bar"));
    }

    /** Every text of it is {@link #HOSTILE}. */
    static Report ofHostileLog() {
        return failed(
                HOSTILE,
                List.of(
                        cause("rule", HOSTILE, evidence(1, HOSTILE, "```", "````")),
                        cause("rule", HOSTILE, evidence(9, HOSTILE))),
                List.of(Location.of(HOSTILE, 1)),
                List.of(HOSTILE));
    }

    /** A failure whose excerpt has the lines {@code first} to {@code last}, each of which says its number. */
    static Report ofLongExcerpt(int first, int last) {
        var lines = IntStream.rangeClosed(first, last).mapToObj(i -> "this is line " + i);
        var evidence = new Evidence(first, last, lines.toList());
        return failed("long.log", List.of(cause("rule", "much", evidence)), List.of(), List.of());
    }

    /** A failed test with a changed dependency and a changed line against it, and every text of the second hostile. */
    static Report ofSuspects() {
        var bump = new Part.Dependency(new DependencyChange(Ecosystem.MAVEN, "org.x:y", "1.0", "2.0"));
        var named = new Reason(Basis.FAILURE, 0.9, "the failure names org.x.y.Z (line 121), by its name part of it");
        var hostile = new Reason(Basis.LOG, 0.3, HOSTILE);
        return ofFailedTest()
                .with(new Suspects(
                        Suspects.Outcome.LINKED,
                        List.of(
                                new Suspect(Optional.of("c0ffee0123456789"), "pom.xml", bump, 0.9, List.of(named)),
                                new Suspect(Optional.empty(), HOSTILE, new Part.Lines(3, 2), 0.3, List.of(hostile)))));
    }

    /** A failed test, and a change that has nothing to do with it. */
    static Report ofUnlinkedChange() {
        return ofFailedTest().with(new Suspects(Suspects.Outcome.UNLINKED, List.of()));
    }

    /** A failure of which nothing else is known. */
    static Report ofUnexplainedFailure() {
        return of("mute.log", Outcome.FAILED, "does not say why", List.of(), List.of(), List.of(), List.of());
    }

    /** A failure whose cause names {@code paths}. */
    static Report ofPlaces(String... paths) {
        var places = Stream.of(paths).map(Location::of).toList();
        var cause = cause("rule", "some", evidence(1, "x"), places);
        return failed("some.log", List.of(cause), places, List.of());
    }

    static Report ofProblems(int count) {
        var problems = IntStream.range(0, count).mapToObj(i -> "problem " + i).toList();
        return of("bad.zip", Outcome.PASSED, "The build passed", List.of(), List.of(), List.of(), problems);
    }

    static Report ofPassedBuild() {
        return of("green.log", Outcome.PASSED, "The build passed", List.of(), List.of(), List.of(), List.of());
    }

    static Report ofTruncatedLog() {
        return of(
                "cut.log.gz",
                Outcome.NOT_ENOUGH_EVIDENCE,
                "The log holds no sign of a failure",
                List.of(),
                List.of(),
                List.of(),
                List.of("cut.log.gz: compressed data ends early after 99 bytes"));
    }

    static Report ofEvidence(Evidence evidence) {
        return failed("some.log", List.of(cause("rule", "some", evidence)), List.of(), List.of());
    }

    static Evidence evidence(long first, String... lines) {
        return new Evidence(first, first + lines.length - 1, List.of(lines));
    }

    private static Finding cause(String rule, String headline, Evidence evidence) {
        return cause(rule, headline, evidence, List.of(Location.of("src/test/java/FooTest.java", 12)));
    }

    private static Finding cause(String rule, String headline, Evidence evidence, List<Location> places) {
        return new Finding(
                rule,
                "surefire",
                Category.TEST,
                headline,
                List.of(evidence),
                places,
                List.of("FooTest.bar"),
                "Run the test alone.",
                new Confidence(0.75));
    }

    private static Report failed(String log, List<Finding> causes, List<Location> places, List<String> tests) {
        return of(log, Outcome.FAILED, causes.get(0).headline(), causes, places, tests, List.of());
    }

    private static Report of(
            String log,
            Outcome outcome,
            String headline,
            List<Finding> causes,
            List<Location> places,
            List<String> tests,
            List<String> problems) {
        var category = outcome == Outcome.FAILED ? Category.TEST : Category.UNKNOWN;
        List<Evidence> excerpts = causes.isEmpty() ? List.of() : causes.get(0).evidence();
        var exitCode = outcome == Outcome.FAILED ? OptionalInt.of(1) : OptionalInt.empty();
        var fingerprint = Fingerprint.of(List.of(headline));
        var diagnosis = new Diagnosis(
                outcome,
                category,
                category.kind(),
                headline,
                excerpts,
                causes,
                places,
                tests,
                exitCode,
                fingerprint,
                problems);
        return new Report(log, 1234, 56_789, diagnosis);
    }
}
