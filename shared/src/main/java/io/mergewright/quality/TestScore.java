package io.mergewright.quality;

import java.util.List;
import java.util.Locale;

/** How well named tests meet those that failed; spelling counts in letters and digits only, and a part of a name will do. */
record TestScore(double recall, double precision) {
    static TestScore of(List<String> expected, List<String> answer) {
        List<String> wanted = expected.stream().map(TestScore::letters).toList();
        List<String> named = answer.stream().map(TestScore::letters).toList();
        long met = wanted.stream().filter(name -> isIn(name, named)).count();
        long right = named.stream().filter(name -> isIn(name, wanted)).count();
        return new TestScore((double) met / wanted.size(), named.isEmpty() ? 0 : (double) right / named.size());
    }

    private static boolean isIn(String name, List<String> names) {
        return names.stream().anyMatch(other -> same(name, other));
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && (one.contains(other) || other.contains(one));
    }

    private static String letters(String name) {
        return name.replaceAll("[^0-9A-Za-z]+", "").toLowerCase(Locale.ROOT);
    }
}
