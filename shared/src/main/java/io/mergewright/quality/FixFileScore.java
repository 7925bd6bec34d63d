package io.mergewright.quality;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether files that the fix changed are among the first places, compared by file name.
 *
 * @param first the first place names one
 * @param amongFive one of the first five does
 * @param stemAmongFive as well, where a class and its test count as the same
 */
record FixFileScore(boolean first, boolean amongFive, boolean stemAmongFive) {
    private static final int MOST = 5;
    private static final Pattern TEST_PREFIX = Pattern.compile("^test_");
    private static final Pattern ENDING = Pattern.compile("(Test|Tests|IT|TestCase)?\\.[a-z]+$");

    static FixFileScore of(List<String> fixFiles, List<Place> answer) {
        Set<String> fixed =
                fixFiles.stream().map(path -> new Place(path, 0).fileName()).collect(Collectors.toSet());
        Set<String> stems = fixed.stream().map(FixFileScore::stem).collect(Collectors.toSet());
        List<String> named = answer.stream().limit(MOST).map(Place::fileName).toList();
        return new FixFileScore(
                !named.isEmpty() && fixed.contains(named.get(0)),
                named.stream().anyMatch(fixed::contains),
                named.stream().map(FixFileScore::stem).anyMatch(stems::contains));
    }

    private static String stem(String fileName) {
        return ENDING.matcher(TEST_PREFIX.matcher(fileName).replaceAll("")).replaceAll("");
    }
}
