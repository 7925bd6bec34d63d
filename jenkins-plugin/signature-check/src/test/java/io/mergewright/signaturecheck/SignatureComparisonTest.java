package io.mergewright.signaturecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureComparisonTest {
    @TempDir
    private Path directory;

    @Test
    void shouldFindNothingWhereTheSignatureSaysLess() throws IOException {
        assertThat(problems(
                        "public class A<T> { public int f() { return 0; } }",
                        "public class A<T> extends java.util.ArrayList<T> implements Runnable {"
                                + " public int f() throws IllegalStateException { return 1; } public void run() {} }"))
                .isEmpty();
        assertThat(problems("public enum E { X }", "public enum E { X { } }")).isEmpty();
    }

    @Test
    void shouldAcceptAMethodThatTheRealTypeInherits() throws IOException {
        assertThat(problems(
                        "public class A extends Thread { public void interrupt() {} }",
                        "public class A extends Thread { }"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "public class A { public void f() {} } | public class A { public boolean f() { return true; } } | there is no such method",
                "public class A { public void f() {} } | public class A { public static void f() {} } | has other modifiers",
                "public class A { public void f() {} } | public class A { public final void f() {} } | has other modifiers",
                "public class A { public void f() {} } | public class A { protected void f() {} } | has other modifiers",
                "public class A { public void f() {} } | public class A { public void f() throws Exception {} } | throws [java/lang/Exception]",
                "public class A { public void f() throws Exception {} } | public class A { public void f() {} } | throws []",
                "public class A { public A(int i) {} } | public class A { public A(long i) {} } | there is no such method",
                "public class A { } | public interface A { } | is another kind of type",
                "public class A { } | public abstract class A { } | has other modifiers",
                "public class A { } | public final class A { } | has other modifiers",
                "public class A implements Runnable { public void run() {} } | public class A { public void run() {} } | is no java/lang/Runnable",
                "public class A<T, U extends java.util.List<T>> { } | public class A<T> { } | has 1 type parameters, not 2",
                "public class A { public int i; } | public class A { public long i; } | there is no such field",
                "public class A { public static final int I = 1; } | public class A { public static final int I = 2; } | has the constant 2, not 1",
                "public @interface A { int i() default 1; } | public @interface A { int i() default 2; } | has the default 2, not 1",
                "public @interface A { } | @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) public @interface A { }"
                        + " | works in another way",
                "public class A { } | public class B { } | there is no such type",
            })
    void shouldFindEachDifference(String signature, String real, String problem) throws IOException {
        assertThat(problems(signature, real)).singleElement().asString().contains(problem);
    }

    @Test
    void shouldNotMindTheOrderOfTargets() throws IOException {
        String target =
                "@java.lang.annotation.Target({java.lang.annotation.ElementType.%s, java.lang.annotation.ElementType.%s})"
                        + " public @interface A { }";

        assertThat(problems(target.formatted("FIELD", "METHOD"), target.formatted("METHOD", "FIELD")))
                .isEmpty();
    }

    private List<String> problems(String signature, String real) throws IOException {
        Path declared = Files.createTempDirectory(directory, "declared");
        Path actual = Files.createTempDirectory(directory, "actual");
        return SignatureComparison.problems(
                Sources.compile(declared, List.of(), signature), Sources.compile(actual, List.of(), real));
    }
}
