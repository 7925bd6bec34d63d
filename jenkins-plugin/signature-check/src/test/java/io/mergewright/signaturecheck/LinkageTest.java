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

class LinkageTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "public class L { public void f() {} } | public class L { } | new L().f() | there is no method L.f()V",
                "public class L { public void f() {} } | public class L { public boolean f() { return true; } } | new L().f()"
                        + " | there is no method L.f()V",
                "public class L { public int i; } | public class L { public long i; } | new L().i = 1 | there is no field L.i of type I",
                "public class L { public void f() {} } | public class L { public static void f() {} } | new L().f() | L.f()V is static",
                "public class L extends K { } abstract class K { public Number get() { return 1; } }"
                        + " | public class L extends K { public Integer get() { return 1; } } abstract class K { public Number get() { return 1; } }"
                        + " | new L() { public Integer get() { return (Integer) super.get(); } } | which is a bridge",
                "public interface L { static void f() {} } | public class L { public static void f() {} } | L.f() | as if its type were an interface",
                "public class L { public static void f() {} } | public class L { } | Runnable r = L::f | there is no method L.f()V",
                "public class L { } | public class M { } | Object o = L.class | there is no type L",
                "public class L { public void f() {} } | public class L { public final void f() {} } | new L() { public void f() {} }"
                        + " | overrides L.f, which is final",
                "public class L { public void f() {} } | public abstract class L { public void f() {} public abstract void g(); }"
                        + " | new L() { } | leaves L.g()V open",
            })
    void shouldFindWhatTheJvmWouldRefuse(String compiled, String linked, String program, String problem)
            throws IOException {
        assertThat(problems(compiled, linked, program)).anyMatch(found -> found.contains(problem));
    }

    @Test
    void shouldFindNothingInAProgramThatLinks() throws IOException {
        String library =
                "public abstract class L implements Comparable<L> { public void f(int... i) {} public abstract void g();"
                        + " public int compareTo(L l) { return 0; } }";

        assertThat(
                        problems(
                                library,
                                library,
                                "new L() { public void g() { Runnable r = this::g; new int[0].clone(); compareTo(this); } }.f(1, 2)"))
                .isEmpty();
    }

    private List<String> problems(String compiled, String linked, String program) throws IOException {
        Path before = Files.createTempDirectory(directory, "compiled");
        Path now = Files.createTempDirectory(directory, "linked");
        Path out = Files.createTempDirectory(directory, "program");
        Sources.compile(before, List.of(), compiled);
        Sources.compile(now, List.of(), linked);
        ClassPool own = Sources.compile(out, List.of(before), "public class P { void p() { " + program + "; } }");
        return Linkage.problems(own, ClassPool.of(List.of(out, now)));
    }
}
