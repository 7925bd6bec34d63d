package io.mergewright.diagnose;

import io.mergewright.core.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a failed test tells about files. */
public final class TestNames {
    /** {@code method(pkg.Class)} of JUnit 3 and 4, and of Python's unittest. */
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([\\w.$]+)\\)\\s*$");

    private static final Pattern CLASS_AND_METHOD =
            Pattern.compile("((?:[a-z_]\\w*\\.)+[A-Z]\\w*(?:\\$\\w+)*)\\.(\\S.*)");
    private static final Pattern QUALIFIED = Pattern.compile("^((?:[a-z_]\\w*\\.)+[A-Z]\\w*)");
    private static final Pattern CLASS = Pattern.compile("^([A-Z]\\w+)(?:[.#>$ ]|$)");
    private static final Pattern TEST_AFFIX =
            Pattern.compile("^(?:Test|IT)(?=[A-Z])|(?:Tests?|TestCase|IT|ITCase|Spec|Specification|Suite)$");

    private static final Pattern JVM = Pattern.compile("\\.(?:java|kt|scala|groovy|clj)$");
    private static final Pattern MODULE = Pattern.compile("^((?:\\w+\\.)*[a-z_]\\w*)\\.[A-Z]\\w*$");

    private TestNames() {}

    /**
     * One name for one test whatever version of the tool printed it: Surefire 2 says {@code method(pkg.Class)}, Surefire 3
     * {@code pkg.Class.method}; both are told the first way.
     */
    static String canonical(String tool, String test) {
        if (!tool.equals("surefire") && !tool.equals("failsafe")) {
            return test;
        }
        Matcher qualified = CLASS_AND_METHOD.matcher(test);
        return qualified.matches() ? qualified.group(2) + "(" + qualified.group(1) + ")" : test;
    }

    /** The class that a test name tells, with its package if the name has one; empty when it tells none. */
    static String classOf(String test) {
        Matcher bracketed = IN_BRACKETS.matcher(test);
        if (bracketed.find()) {
            return bracketed.group(1);
        }
        Matcher qualified = QUALIFIED.matcher(test);
        if (qualified.find()) {
            return qualified.group(1);
        }
        Matcher simple = CLASS.matcher(test);
        return simple.find() ? simple.group(1) : "";
    }

    /**
     * The file of the test class, and the file of the class that it seems to test, by the usual naming of the JVM or of
     * Python; {@code named} are places of the same failure, which tell the language.
     */
    public static List<Location> files(String test, Collection<Location> named) {
        if (named.stream().anyMatch(place -> place.path().endsWith(".py"))) {
            return module(test);
        }
        boolean other = !named.isEmpty()
                && named.stream().noneMatch(place -> JVM.matcher(place.path()).find());
        return other ? List.of() : files(test);
    }

    /** The module of {@code method (package.module.Class)}. */
    private static List<Location> module(String test) {
        Matcher module = MODULE.matcher(classOf(test));
        return module.find() ? List.of(Location.of(module.group(1).replace('.', '/') + ".py")) : List.of();
    }

    private static List<Location> files(String test) {
        String name = classOf(test);
        int dot = name.lastIndexOf('.');
        String simple = name.substring(dot + 1);
        if (simple.isEmpty() || !Character.isUpperCase(simple.charAt(0))) {
            return List.of();
        }
        String folder = name.substring(0, dot + 1).replace('.', '/');
        List<Location> files = new ArrayList<>(List.of(Location.of(folder + simple + ".java")));
        String tested = TEST_AFFIX.matcher(simple).replaceFirst("");
        int underscore = tested.indexOf('_');
        if (underscore > 0) {
            tested = tested.substring(0, underscore);
        }
        if (!tested.isEmpty() && !tested.equals(simple)) {
            files.add(Location.of(folder + tested + ".java"));
        }
        return files;
    }
}
