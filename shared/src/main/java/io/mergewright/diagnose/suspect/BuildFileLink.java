package io.mergewright.diagnose.suspect;

import io.mergewright.core.Category;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The failure is in how the build is set up, and the changed file sets it up. */
final class BuildFileLink implements Link {
    private static final double LIKELY = 0.35;
    private static final double POSSIBLE = 0.2;

    private static final Set<Category> OF_THE_SETUP =
            Set.of(Category.CONFIGURATION, Category.DEPENDENCY, Category.POLICY);
    private static final Set<Category> AROUND_THE_BUILD = Set.of(
            Category.ENVIRONMENT,
            Category.INFRASTRUCTURE,
            Category.CREDENTIALS,
            Category.SCM,
            Category.DISK,
            Category.OUT_OF_MEMORY,
            Category.TIMEOUT,
            Category.DEPLOY);

    private static final Pattern PIPELINE = Pattern.compile(
            "\\.github/(?:workflows|actions)/.*|(?:.*/)?(?:Jenkinsfile.*|\\.travis\\.yml|\\.gitlab-ci\\.yml|azure-pipelines\\.ya?ml|appveyor\\.yml"
                    + "|\\.circleci/.*|\\.drone\\.yml|bitbucket-pipelines\\.yml|Dockerfile.*|docker-compose.*\\.ya?ml|\\.ci/.*|\\.buildkite/.*)");

    private static final Pattern BUILD = Pattern.compile(
            "(?:.*/)?(?:pom\\.xml|.*\\.gradle(?:\\.kts)?|gradle\\.properties|gradle/.*|\\.mvn/.*|build\\.sbt|Makefile|CMakeLists\\.txt|.*\\.cmake|configure\\.ac"
                    + "|package\\.json|\\.npmrc|tsconfig.*\\.json|webpack\\..*|babel\\.config.*|\\.eslintrc.*|tox\\.ini|setup\\.(?:py|cfg)|pyproject\\.toml|requirements.*\\.txt|Gemfile"
                    + "|Rakefile|go\\.mod|Cargo\\.toml|composer\\.json|BUILD(?:\\.bazel)?|WORKSPACE|MODULE\\.bazel|\\.bazelrc)");

    @Override
    public Optional<Reason> between(Candidate candidate, Clues clues) {
        if (candidate.dependency().isPresent()) {
            return Optional.empty();
        }
        String path = candidate.path();
        boolean pipeline = PIPELINE.matcher(path).matches();
        boolean build = BUILD.matcher(path).matches();
        if (OF_THE_SETUP.contains(clues.category()) && (pipeline || build)) {
            return Optional.of(reason(LIKELY, clues, build ? "the build" : "the pipeline"));
        }
        return AROUND_THE_BUILD.contains(clues.category()) && pipeline
                ? Optional.of(reason(POSSIBLE, clues, "the pipeline"))
                : Optional.empty();
    }

    private static Reason reason(double weight, Clues clues, String what) {
        var words = "%s, and this file sets up %s".formatted(clues.category().meaning(), what);
        return new Reason(Basis.FAILURE, weight, words);
    }
}
