package io.mergewright.review.change;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is for, as its path tells. */
public enum PathRole {
    MAIN,
    TEST,
    /** Shows how something is used. */
    EXAMPLE,
    /** Builds, scripts, tools. */
    BUILD;

    private static final Pattern TEST_DIRECTORY = Pattern.compile(
            "(?:^|/)(?:tests?|testing|specs?|__tests__|__mocks__|testdata|test-data|fixtures?|e2e|it|androidtest|jvmtest|commontest|integration-?tests?)/");
    private static final Pattern TEST_NAME =
            Pattern.compile("(?:^|/)(?:test_[^/]*|[^/]*_test|[^/]*[._-](?:test|spec|tests|e2e)|conftest)\\.[a-z]+$");
    private static final Pattern TEST_SOURCES = Pattern.compile("(?:^|/)src/(?:test\\w*|\\w+Tests?(?:[A-Z]\\w*)?)/");
    private static final Pattern TEST_CLASS =
            Pattern.compile("(?:Tests?|TestCase|Spec|IT)\\.(?:java|kt|kts|cs|scala|groovy|swift|php)$");
    private static final Pattern EXAMPLES =
            Pattern.compile("(?:^|/)_?(?:examples?|samples?|demos?|docs?|tutorials?|playground|bench(?:marks?)?)/");
    private static final Pattern SOURCES = Pattern.compile("(?:^|/)(?:src|lib|app|pkg|internal)/");
    private static final Pattern BUILDS = Pattern.compile(
            "(?:^|/)(?:scripts?|tools?|build|ci|hack|\\.github|gradle|buildsrc|tasks|bin)/"
                    + "|(?:^|/)(?:setup|build|noxfile|gulpfile|gruntfile|rakefile|makefile)[^/]*$|\\.config\\.[cm]?[jt]s$");

    /** The role of the file at {@code path}. */
    public static PathRole of(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        if (TEST_CLASS.matcher(path).find()
                || TEST_SOURCES.matcher(path).find()
                || TEST_DIRECTORY.matcher(lower).find()
                || TEST_NAME.matcher(lower).find()) {
            return TEST;
        }
        // Packages may be called docs or tools.
        var sources = SOURCES.matcher(lower);
        String around =
                sources.find() ? lower.substring(0, sources.start()) + lower.substring(lower.lastIndexOf('/')) : lower;
        if (EXAMPLES.matcher(around).find()) {
            return EXAMPLE;
        }
        return BUILDS.matcher(around).find() ? BUILD : MAIN;
    }

    /** As data files write it. */
    public static PathRole labelled(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
