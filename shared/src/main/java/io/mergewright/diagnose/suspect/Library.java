package io.mergewright.diagnose.suspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An artifact, and how its packages may be called. No rule binds packages to artifacts, but most follow the group, the
 * artifact's name, or both. {@code javax} and {@code jakarta} count as the same, since one became the other.
 *
 * @param group its segments, in lower case
 * @param words of the artifact's name that say more than the group does, and more than that it is a library
 */
record Library(List<String> group, Set<String> words) {
    /** The package is called like the artifact. */
    static final double CALLED_ALIKE = 0.9;

    /** The package belongs to the group, and the artifact's own words do not stand in it. */
    static final double OF_THE_GROUP = 0.55;

    /** Words of the group in another order of packages. */
    private static final double WORDS_OF_THE_GROUP = 0.6;

    /** Groups and first segments under which unrelated libraries live side by side. */
    private static final Set<String> UMBRELLAS = Set.of(
            "org",
            "com",
            "net",
            "io",
            "de",
            "uk",
            "gov",
            "co",
            "ch",
            "fr",
            "eu",
            "dev",
            "me",
            "ru",
            "cn",
            "jp",
            "github",
            "gitlab",
            "googlecode",
            "sourceforge",
            "apache",
            "eclipse",
            "google",
            "codehaus",
            "jboss",
            "maven",
            "sun",
            "jenkins",
            "ci");

    /** Words in names of artifacts that do not name a package. */
    private static final Set<String> GENERIC = Set.of(
            "api",
            "core",
            "impl",
            "lib",
            "library",
            "java",
            "jvm",
            "jdk",
            "parent",
            "bom",
            "all",
            "client",
            "common",
            "plugin",
            "plugins",
            "maven",
            "runtime",
            "dependencies",
            "starter",
            "spec",
            "main",
            "base",
            "jre",
            "android",
            "version",
            "jdk15on",
            "jdk18on");

    Library {
        group = List.copyOf(group);
        words = Set.copyOf(words);
    }

    static Library of(String group, String artifact) {
        List<String> segments = segments(group);
        Set<String> words = words(artifact);
        words.removeAll(segments);
        words.removeAll(GENERIC);
        return new Library(segments, words);
    }

    static Library of(Coordinate coordinate) {
        return of(coordinate.group(), coordinate.artifact());
    }

    /** The words that a name is made of, in lower case. */
    static Set<String> words(String name) {
        Set<String> words = new LinkedHashSet<>(
                Arrays.asList(same(name.toLowerCase(Locale.ROOT)).split("[^a-z0-9]+", -1)));
        words.remove("");
        return words;
    }

    static List<String> segments(String dotted) {
        return dotted.isEmpty()
                ? List.of()
                : Arrays.asList(same(dotted.toLowerCase(Locale.ROOT)).split("\\.", -1));
    }

    private static String same(String name) {
        return name.startsWith("javax") ? "jakarta" + name.substring("javax".length()) : name;
    }

    /** How well {@code found}, the segments of a qualified name, fit one of the library's packages: 0 when it does not. */
    double closeness(List<String> found) {
        boolean called = words.stream().allMatch(word -> stands(word, found));
        if (ownsGroup() && startsWithGroup(found)) {
            return called ? CALLED_ALIKE : OF_THE_GROUP;
        }
        boolean inGroup = !words.isEmpty() && startsWithGroup(found);
        if (called && (inGroup || isTelling(found))) {
            return CALLED_ALIKE;
        }
        List<String> own = ownWords();
        return own.size() > 1 && isSubsequence(own, found) ? WORDS_OF_THE_GROUP : 0;
    }

    /** Whether nobody else is expected to use the group. */
    boolean ownsGroup() {
        return group.size() > 1 && !UMBRELLAS.contains(group.get(group.size() - 1));
    }

    /** Whether the other's group begins with two of the same segments, so that the same people may make both. */
    boolean isOfSameFamily(String otherGroup) {
        List<String> other = segments(otherGroup);
        return group.size() > 1 && other.size() > 1 && group.subList(0, 2).equals(other.subList(0, 2));
    }

    private boolean startsWithGroup(List<String> found) {
        return found.size() > group.size() && found.subList(0, group.size()).equals(group);
    }

    /** Two words, or one that stands where a package names its library. */
    private boolean isTelling(List<String> found) {
        return words.size() > 1
                || words.stream()
                        .anyMatch(word -> found.size() > 2 && found.get(1).equals(word))
                || (!words.isEmpty() && ownWords().stream().anyMatch(found::contains));
    }

    private List<String> ownWords() {
        return group.stream().filter(segment -> !UMBRELLAS.contains(segment)).toList();
    }

    private static boolean stands(String word, List<String> found) {
        return found.stream().anyMatch(segment -> stem(segment).equals(stem(word)));
    }

    private static String stem(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean isSubsequence(List<String> wanted, List<String> found) {
        List<String> rest = new ArrayList<>(wanted);
        for (String segment : found) {
            if (!rest.isEmpty() && rest.get(0).equals(segment)) {
                rest.remove(0);
            }
        }
        return rest.isEmpty();
    }
}
