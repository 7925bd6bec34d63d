package io.mergewright.diagnose;

import io.mergewright.core.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the project's own files from those of libraries, tools and the platform.
 *
 * @param packages leading package segments of the project's own tests, such as {@code com/example}
 */
record Ownership(Set<String> packages) {
    private static final int SEGMENTS = 2;

    /** First segments under which many projects live side by side. */
    private static final Set<String> SHARED = Set.of(
            "org/apache",
            "org/eclipse",
            "org/springframework",
            "org/codehaus",
            "org/jboss",
            "com/google",
            "com/github",
            "com/googlecode",
            "io/github",
            "net/sourceforge");

    private static final Pattern FOREIGN = Pattern.compile(
            "(?:^|/)(?:node_modules|bower_components|site-packages|dist-packages|vendor/bundle|gems|rubies|Cellar|\\.cargo|\\.rustup"
                    + "|rustc|pkg/mod|\\.m2|\\.gradle|\\.ivy2|_internal|elixir|hex|miniconda\\d?|anaconda\\d?)/"
                    + "|^node:|^internal/[\\w/]+\\.js|^(?:[A-Za-z]:)?/(?:usr/(?:include|lib|share|local/(?:lib|go|include))|opt|lib|nix|System|Library|Applications|Program Files|hostedtoolcache)/"
                    + "|(?:^|/)lib/(?:python\\d[\\d.]*|ruby|erlang|node)/"
                    + "|^(?:java|javax|jakarta|jdk|sun|com/sun|kotlin|kotlinx|scala|groovy|groovyjarjarasm|clojure)/"
                    + "|^org/(?:junit|testng|hamcrest|assertj|mockito|easymock|jmock|powermock|codehaus/groovy|gradle|apache/(?:maven|tools/ant)|scalatest|scalacheck|specs2|spockframework|jacoco|jboss/arquillian)/"
                    + "|^junit/|^com/(?:intellij|google/common|google/inject)/|^io/(?:kotest|cucumber)/|^cucumber/|^(?:unittest|asyncio|importlib|runpy|_pytest|pluggy|nose)(?:/|\\.py)");

    Ownership {
        packages = Set.copyOf(packages);
    }

    /** Learns the project's packages from the names of its failed tests, such as {@code com.example.FooTest.bar}. */
    static Ownership of(List<String> failedTests) {
        Set<String> packages = new HashSet<>();
        for (String test : failedTests) {
            String path = TestNames.classOf(test).replace('.', '/');
            int end = segments(path, SEGMENTS);
            if (end > 0 && SHARED.contains(path.substring(0, end))) {
                end = segments(path, SEGMENTS + 1);
            }
            if (end > 0) {
                packages.add(path.substring(0, end + 1));
            }
        }
        return new Ownership(packages);
    }

    /** Where the first {@code count} segments of {@code path} end, or -1 where it has no more. */
    private static int segments(String path, int count) {
        int end = -1;
        for (int i = 0; i < count; i++) {
            end = path.indexOf('/', end + 1);
            if (end < 0) {
                break;
            }
        }
        return end;
    }

    /** 0 for a file of the project as far as can be told, 1 for one that may be, 2 for a foreign one. */
    int distance(Location location) {
        String path = location.path();
        if (packages.stream().anyMatch(own -> path.startsWith(own) || path.contains("/" + own))) {
            return 0;
        }
        return FOREIGN.matcher(path).find() ? 2 : packages.isEmpty() || !path.endsWith(".java") ? 0 : 1;
    }
}
