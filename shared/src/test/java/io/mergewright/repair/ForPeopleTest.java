package io.mergewright.repair;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.context.Commit;
import io.mergewright.diff.UnifiedDiff;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What only a person can tell to be right, though the build passes with it, and what needs nobody. */
class ForPeopleTest {
    private static final String UNUSED = "list.go:4:2: declared and not used: total";

    @Test
    void shouldPublishASlipAndAskAboutANameThatIsFarFromIt() {
        assertThat(forPeople(
                        "a.c:2:12: error: ‘lenght’ undeclared; did you mean ‘length’?",
                        "a.c",
                        "int length;\nint f(){ return lenght; }\n"))
                .isEmpty();
        assertThat(forPeople(
                        "a.c:2:12: error: ‘size’ undeclared; did you mean ‘length’?",
                        "a.c",
                        "int length;\nint f(){ return size; }\n"))
                .contains("is not spelt like");
    }

    @Test
    void shouldAskWhereTheChangeTookTheNameAway() {
        assertThat(forPeople(
                        "a.c:2:12: error: ‘lenght’ undeclared; did you mean ‘length’?",
                        "a.c",
                        "int length;\nint f(){ return lenght; }\n",
                        change("-int lenght;", "+int width = 1;")))
                .contains("the change took lenght away");
    }

    @Test
    void shouldAskWhereABlockEnds() {
        assertThat(forPeople("a.c:3:1: error: expected ‘}’ at end of input", "a.c", "int f(){\n  return 1;\n\n"))
                .contains("where a block ends");
    }

    @Test
    void shouldAskBeforeOthersGetToUseWhatIsHidden() {
        assertThat(forPeople(
                        "A.java:3: error: total has private access in A",
                        "A.java",
                        "class A {\n  private int total;\n}\n"))
                .contains("lets others use");
    }

    @Test
    void shouldAskOnlyAboutAComputedResultThatIsNew() {
        String computed = "package a\n\nfunc f() {\n\ttotal := 1 + g.n\n}\n";

        assertThat(forPeople(UNUSED, "list.go", computed)).contains("what was computed is not used");
        assertThat(forPeople(UNUSED, "list.go", computed, change("-use(total)", "+done()")))
                .isEmpty();
        assertThat(forPeople(UNUSED, "list.go", computed, change("-done()", "+\ttotal := 1 + g.n")))
                .contains("what was computed is not used");
        assertThat(forPeople(UNUSED, "list.go", computed.replace("1 + g.n", "1")))
                .isEmpty();
    }

    @Test
    void shouldNotDeclareWhatLooksMisspelt() {
        String log =
                "Global symbol \"$totl\" requires explicit package name (did you forget to declare \"my $totl\"?) at a.pl line 3.";

        assertThat(new ComplaintFixer()
                        .propose(Failures.of(log, Map.of("a.pl", "use strict;\nmy $total = 1;\n$totl = 2;\n"))))
                .noneMatch(fix -> fix.fixer().equals("missing-declaration"));
        assertThat(new ComplaintFixer()
                        .propose(Failures.of(log, Map.of("a.pl", "use strict;\nsub totl { }\n$totl = 2;\n"))))
                .anyMatch(fix -> fix.fixer().equals("missing-declaration"));
    }

    @Test
    void shouldAskWhereRustcTakesASimilarNameForWhatIsMeant() {
        assertThat(rustc("total", "subtotal")).contains("a similar name");
        assertThat(rustc("totl", "total")).isEmpty();
    }

    private static String rustc(String wrong, String right) {
        String log = """
                error[E0425]: cannot find value `%s` in this scope
                 --> src/a.rs:2:5
                  |
                help: a local variable with a similar name exists: `%s`
                  |
                2 |     %s
                  |     ~~~~~~~~""".formatted(wrong, right, right);
        var failure = Failures.of(log, Map.of("src/a.rs", "fn f() {\n    %s\n}\n".formatted(wrong)));
        List<Fix> fixes = new RustHelp().propose(failure);
        assertThat(fixes).hasSize(1);
        return fixes.get(0).forPeople();
    }

    private static Commit change(String... lines) {
        String diff = "--- a/x\n+++ b/x\n@@ -1 +1 @@\n" + String.join("\n", lines) + "\n";
        return new Commit("c0ffee", "Change", UnifiedDiff.read(diff.getBytes(UTF_8)), List.of());
    }

    private static String forPeople(String log, String path, String text, Commit... changes) {
        List<Fix> fixes = new ComplaintFixer().propose(Failures.of(log, Map.of(path, text), List.of(changes)));
        assertThat(fixes).isNotEmpty();
        return fixes.get(0).forPeople();
    }
}
