package io.mergewright.repair.model;

import io.mergewright.core.Edit;
import io.mergewright.core.RepositoryPath;
import io.mergewright.repair.source.SourceFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What in edits only a person can answer for, however well the build passes with them. */
final class Delicate {
    private static final int LONGEST_LINE = 1_000;

    private static final Pattern TESTS = Pattern.compile(
            "@(?:Test|ParameterizedTest|RepeatedTest|TestFactory)\\b|\\bdef test_?\\w*|\\bfunc Test\\w|(?<![.\\w])(?:it|test|describe)\\(|#\\[(?:\\w+::)?test\\b"
                    + "|\\bTEST(?:_F|_P)?\\(|\\[(?:Fact|Theory|Test|TestMethod)\\b|\\bfunction test\\w|\\bTEST_CASE\\b");
    private static final Pattern SKIPS = Pattern.compile(
            "@(?:Disabled|Ignore)\\b|\\bpytest\\.(?:mark\\.)?(?:skip|xfail|importorskip)|\\bunittest\\.(?:skip|expectedFailure)|\\.skipTest\\b|\\bt\\.Skip"
                    + "|\\b(?:it|test|describe|context|suite)\\.(?:skip|todo|only|fixme)\\b|(?<!\\w)(?:xit|xdescribe|xtest|fit|fdescribe)\\("
                    + "|#\\[ignore\\b|\\[Ignore\\b|\\bSkip\\s*=|\\bassum(?:e|ing)\\w*\\(|\\bmarkTest(?:Skipped|Incomplete)\\b|GTEST_SKIP|\\bDISABLED_"
                    + "|\\bXCTSkip|(?<![.\\w])(?:skip|pending)\\b\\s*[(:'\"]");
    private static final Pattern CHECKS = Pattern.compile(
            "\\bassert\\w*|\\bexpect\\w*\\s*\\(|\\.should\\w*|\\brequire\\.[A-Z]\\w*|\\bverify\\w*\\(|\\b(?:REQUIRE|CHECK|EXPECT|ASSERT)\\w*\\(|\\bt\\.(?:Error|Fatal)");
    private static final Pattern SILENCES = Pattern.compile(
            "@Suppress\\w*|#\\s*noqa|#\\s*type:\\s*ignore|pylint:\\s*disable|eslint-disable|@ts-(?:ignore|nocheck|expect-error)|//\\s*nolint|\\bNOLINT"
                    + "|#\\s*pragma (?:warning|GCC diagnostic|clang diagnostic)|rubocop:disable|#!?\\[allow\\(|phpcs:|@phpstan-ignore|CHECKSTYLE\\W?OFF"
                    + "|#\\s*nosec|pragma: no ?cover|istanbul ignore|prettier-ignore|\\bfmt: ?off|catch\\s*\\(\\s*(?:final )?(?:Exception|Throwable|RuntimeException)\\b"
                    + "|catch\\s*(?:\\(\\w*\\))?\\s*\\{\\s*}|\\bexcept(?:\\s+(?:Base)?Exception\\b[^:]*)?:|\\brescue\\s*(?:=>|$)|catch \\(\\.\\.\\.\\)|\\|\\|\\s*true\\b");
    private static final Pattern EXITS = Pattern.compile(
            "\\b(?:System|Environment|process|os|sys|Runtime)\\.(?:exit|Exit|_exit|halt|abort)\\b|(?<![.\\w])_?exit!?\\s*\\(|process::(?:exit|abort)|\\batexit\\b");
    private static final Pattern OF_RUST_TESTS = Pattern.compile("#\\[cfg\\(test\\)]");

    private final Set<String> reasons = new LinkedHashSet<>();

    private Delicate() {}

    /** Why only a person can tell whether edits are right; empty when nothing speaks against them. */
    static String reason(List<Edit.Replace> edits, ShownSources shown) {
        var delicate = new Delicate();
        for (Edit.Replace edit : edits) {
            delicate.look(edit, shown.file(edit.path()).map(SourceFile::text).orElse(""));
        }
        return delicate.reasons.isEmpty() ? "" : "a model made it, and " + String.join(", and ", delicate.reasons);
    }

    private void look(Edit.Replace edit, String file) {
        int at = Math.max(0, file.indexOf(edit.search()));
        int end = Math.min(file.length(), at + edit.search().length());
        int first = Math.max(file.lastIndexOf('\n', at - 1) + 1, at - LONGEST_LINE);
        String left = file.substring(first, at);
        String right = file.substring(end, Math.min(file.length(), end + LONGEST_LINE))
                .lines()
                .findFirst()
                .orElse("");
        boolean rustTest = OF_RUST_TESTS.matcher(file.substring(0, at)).find();
        look(edit.path(), left + edit.search() + right, left + edit.replacement() + right, rustTest);
    }

    /** Whole lines before and after. */
    private void look(String path, String before, String after, boolean rustTest) {
        FileRole role = FileRole.of(new RepositoryPath(path));
        addIf(more(SKIPS, before, after), "it disables a test");
        addIf(reasons.isEmpty() && more(TESTS, after, before), "it removes a test");
        addIf(!checks(before).equals(checks(after)), "it changes what is checked");
        addIf(more(SILENCES, before, after), "it silences a check or an error");
        addIf(more(EXITS, before, after), "it lets the program end itself");
        addIf(reasons.isEmpty() && (rustTest || role == FileRole.TEST), "it changes a test");
        addIf(role == FileRole.CI, "it changes what the CI system does");
        addIf(role == FileRole.OTHER || role == FileRole.CREDENTIALS, "it changes more than source code");
    }

    private void addIf(boolean so, String reason) {
        if (so) {
            reasons.add(reason);
        }
    }

    private static boolean more(Pattern pattern, String few, String many) {
        return pattern.matcher(many).results().count()
                > pattern.matcher(few).results().count();
    }

    /** The lines that check something. */
    private static List<String> checks(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> CHECKS.matcher(line).find())
                .toList();
    }
}
