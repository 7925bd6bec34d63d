package io.mergewright.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.AllowedPaths;
import io.mergewright.core.Edit;
import io.mergewright.core.Patch;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileContent;
import io.mergewright.verify.Application;
import io.mergewright.verify.MemoryTree;
import io.mergewright.verify.PatchApplication;
import io.mergewright.verify.TreeEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Output of real tools in, patched files out. */
class FixersTest {
    @Test
    void shouldIncludeTheHeaderThatGccNames() {
        String log = """
                pad.c:5:16: error: implicit declaration of function ‘strlen’ [-Werror=implicit-function-declaration]
                pad.c:2:1: note: include ‘<string.h>’ or provide a declaration of ‘strlen’""";

        assertThat(fixed(new ComplaintFixer(), log, "pad.c", "#include <stdio.h>\n\nint x;\n"))
                .isEqualTo("#include <stdio.h>\n#include <string.h>\n\nint x;\n");
    }

    @Test
    void shouldPutTheSemicolonBehindTheLastTokenBeforeThePlace() {
        String log = "src/a.c:3:5: error: expected ‘,’ or ‘;’ before ‘const’";

        assertThat(fixed(
                        new ComplaintFixer(),
                        log,
                        "src/a.c",
                        "int f(void) {\n    int a = 1 // one\n    const int b = 2;\n}\n"))
                .isEqualTo("int f(void) {\n    int a = 1; // one\n    const int b = 2;\n}\n");
    }

    @Test
    void shouldAnswerOnlyTheFirstComplaintOfAParser() {
        String log = """
                Main.java:1: error: ';' expected
                Main.java:4: error: ';' expected""";

        assertThat(fixed(new ComplaintFixer(), log, "Main.java", "int a = 1\nint b;\nint c;\nint d = 2\n"))
                .isEqualTo("int a = 1;\nint b;\nint c;\nint d = 2\n");
    }

    @Test
    void shouldTakeAnUnusedNameOutOfAPythonImport() {
        String log = "a.py:1:1: F401 'typing.List' imported but unused";

        assertThat(fixed(new ComplaintFixer(), log, "a.py", "from typing import Dict, List, Set\n\nx: Dict\n"))
                .isEqualTo("from typing import Dict, Set\n\nx: Dict\n");
    }

    @Test
    void shouldTakeAWholeImportThatIsUnused() {
        String log = "main.go:4:2: \"os\" imported and not used";

        assertThat(fixed(new ComplaintFixer(), log, "main.go", "package main\n\nimport (\n\t\"os\"\n\t\"fmt\"\n)\n"))
                .isEqualTo("package main\n\nimport (\n\t\"fmt\"\n)\n");
    }

    @Test
    void shouldImportWhatTheJdkHasOnce() {
        String log = """
                [ERROR] /build/src/main/java/a/A.java:[5,9] cannot find symbol
                [ERROR]   symbol:   class TreeMap
                [ERROR]   location: class a.A""";

        assertThat(fixed(
                        new ComplaintFixer(),
                        log,
                        "src/main/java/a/A.java",
                        "package a;\n\nimport java.util.Map;\n\nclass A { Map m =\n        new TreeMap(); }\n"))
                .contains("import java.util.Map;\nimport java.util.TreeMap;\n");
    }

    @Test
    void shouldNotImportWhereThereAreTwoCandidates() {
        String log = "main.go:5:9: undefined: rand";
        var failure =
                Failures.of(log, Map.of("main.go", "package main\n\nfunc f() int {\n\t// x\n\treturn rand.Int()\n}\n"));

        assertThat(new ComplaintFixer().propose(failure))
                .noneMatch(fix ->
                        fix.fixer().equals("missing-import") && fix.title().contains("crypto"));
    }

    @Test
    void shouldNotGuessAWordThatTwoNamesAreNearTo() {
        String log = "a.py:3:1: F821 undefined name 'valve'";
        var failure = Failures.of(log, Map.of("a.py", "value = 1\nvalves = 2\nprint(valve)\n"));

        assertThat(new ComplaintFixer().propose(failure)).isEmpty();
    }

    @Test
    void shouldNotTouchFilesThatAreNotOurs() {
        String log = "../../etc/passwd.py:1:1: F401 'os' imported but unused";

        assertThat(new ComplaintFixer().propose(Failures.of(log, Map.of("a.py", "import os\n"))))
                .isEmpty();
    }

    @Test
    void shouldDoWhatRustcDraws() {
        String log = """
                error[E0384]: cannot assign twice to immutable variable `count`
                  --> src/steps.rs:2:9
                   |
                help: consider making this binding mutable
                   |
                 2 |     let mut count = 0;
                   |         +++""";

        assertThat(fixed(new RustHelp(), log, "src/steps.rs", "fn f() {\n    let count = 0;\n}\n"))
                .isEqualTo("fn f() {\n    let mut count = 0;\n}\n");
    }

    @Test
    void shouldTakeNoSideWhereRustcOffersAChoice() {
        String log = """
                error[E0433]: failed to resolve: use of undeclared type `Result`
                 --> src/a.rs:1:5
                help: consider importing one of these items
                  |
                1 + use std::fmt::Result;
                  |
                1 + use std::io::Result;""";

        assertThat(new RustHelp().propose(Failures.of(log, Map.of("src/a.rs", "fn f() {}\n"))))
                .isEmpty();
    }

    @Test
    void shouldApplyTheDiffThatAFormatterPrinted() {
        String log = """
                --- a.py\t2024-01-01
                +++ a.py\t2024-01-01
                @@ -1,2 +1,2 @@
                -x = {'a':1}
                +x = {"a": 1}
                 y = 2
                would reformat a.py""";

        assertThat(fixed(new PrintedDiff(), log, "a.py", "x = {'a':1}\ny = 2\n"))
                .isEqualTo("x = {\"a\": 1}\ny = 2\n");
    }

    @Test
    void shouldNotApplyADiffOfExpectationsOfATest() {
        String log = """
                --- expected.txt
                +++ actual.txt
                @@ -1 +1 @@
                -one
                +two""";

        assertThat(new PrintedDiff().propose(Failures.of(log, Map.of("expected.txt", "one\n"))))
                .isEmpty();
    }

    @Test
    void shouldMakeAScriptExecutableButNoOtherFile() {
        String log = "/bin/sh: 1: ./run.sh: Permission denied\n/bin/sh: 1: ./notes.txt: Permission denied";
        var failure = Failures.of(log, Map.of("run.sh", "#!/bin/sh\n", "notes.txt", "x\n"));

        assertThat(new ExecutableBit().propose(failure))
                .singleElement()
                .satisfies(fix -> assertThat(fix.edits()).containsExactly(new Edit.SetExecutable("run.sh", true)));
    }

    @Test
    void shouldManageTheNewestOfConflictingVersions() {
        String log = """
                [ERROR] Dependency convergence error for org.slf4j:slf4j-api:jar:2.0.13 paths to dependency are:
                [ERROR] +-com.example:a:jar:1
                [ERROR]   +-org.slf4j:slf4j-api:jar:2.0.7:compile
                [ERROR] and
                [ERROR] +-com.example:a:jar:1
                [ERROR]   +-org.slf4j:slf4j-api:jar:2.0.13:compile""";

        assertThat(fixed(
                        new DependencyConflict(),
                        log,
                        "pom.xml",
                        "<project>\n  <dependencies>\n  </dependencies>\n</project>\n"))
                .contains("<dependencyManagement>")
                .contains("<version>2.0.13</version>");
    }

    @Test
    void shouldPutTheCommasOfJsonRight() {
        String log = "json.decoder.JSONDecodeError: Expecting property name enclosed in double quotes: line 3 column 1";

        assertThat(fixed(new JsonCommas(), log, "a.json", "{\n  \"a\": 1,\n}\n"))
                .isEqualTo("{\n  \"a\": 1\n}\n");
    }

    @Test
    void shouldQuoteFileNamesForTheShell() {
        List<String> asked = new ArrayList<>();
        var failure = Failures.of("would reformat it's; rm -rf x.py", Map.of("it's; rm -rf x.py", "x=1\n"));

        new FixModes(shell -> {
                    asked.add(shell);
                    return List.of();
                })
                .propose(failure);

        assertThat(asked).containsExactly("black -q 'it'\\''s; rm -rf x.py'");
    }

    @Test
    void shouldLeaveChangedExpectationsToPeople() {
        String log = """
                org.opentest4j.AssertionFailedError: expected: <no bolt> but was: <none>
                \tat a.DepotTest.shouldTell(DepotTest.java:1)""";
        var failure = Failures.of(
                log, Map.of("src/test/java/a/DepotTest.java", "assertEquals(\"no bolt\", depot.tell());\n"));

        assertThat(new ComplaintFixer().propose(failure))
                .singleElement()
                .satisfies(fix -> assertThat(fix.forPeople()).contains("only a person"));
    }

    private static String fixed(Fixer fixer, String log, String path, String before) {
        var failure = Failures.of(log, Map.of(path, before));
        List<Fix> fixes = fixer.propose(failure);
        assertThat(fixes).isNotEmpty();
        var tree = new MemoryTree(Map.of(
                new RepositoryPath(path),
                new TreeEntry.Present(FileContent.of(before.getBytes(StandardCharsets.UTF_8), false))));
        var applied = new PatchApplication(AllowedPaths.all())
                .apply(new Patch("c0ffee", fixes.get(0).edits()), tree);
        assertThat(applied).isInstanceOf(Application.Applied.class);
        return new String(
                ((TreeEntry.Present) tree.at(new RepositoryPath(path)))
                        .content()
                        .bytes(),
                StandardCharsets.UTF_8);
    }
}
