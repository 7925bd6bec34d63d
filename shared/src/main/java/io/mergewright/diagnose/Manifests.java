package io.mergewright.diagnose;

import io.mergewright.core.Category;
import io.mergewright.core.Finding;
import io.mergewright.core.Location;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The file in which a project declares what a tool could not get, or the bound that a tool says is broken. */
final class Manifests {
    private static final Map<String, String> BY_TOOL = Map.ofEntries(
            Map.entry("maven", "pom.xml"),
            Map.entry("maven-enforcer", "pom.xml"),
            Map.entry("dependency-check", "pom.xml"),
            Map.entry("gradle", "build.gradle"),
            Map.entry("ivy", "ivy.xml"),
            Map.entry("sbt", "build.sbt"),
            Map.entry("npm", "package.json"),
            Map.entry("yarn", "package.json"),
            Map.entry("pnpm", "package.json"),
            Map.entry("bower", "bower.json"),
            Map.entry("bundler", "Gemfile"),
            Map.entry("composer", "composer.json"),
            Map.entry("pip", "requirements.txt"),
            Map.entry("pipenv", "Pipfile"),
            Map.entry("poetry", "pyproject.toml"),
            Map.entry("uv", "pyproject.toml"),
            Map.entry("rust", "Cargo.toml"),
            Map.entry("go", "go.mod"),
            Map.entry("elixir", "mix.exs"),
            Map.entry("erlang", "rebar.config"),
            Map.entry("swiftpm", "Package.swift"),
            Map.entry("cocoapods", "Podfile"),
            Map.entry("dart", "pubspec.yaml"),
            Map.entry("crystal", "shard.yml"),
            Map.entry("haskell-build", "package.yaml"));

    private static final Set<Category> DECLARED = Set.of(Category.DEPENDENCY, Category.POLICY);

    private Manifests() {}

    static Optional<Location> of(Finding cause) {
        if (cause.tool().equals("git")) {
            return speaksOf("submodule", cause) ? Optional.of(Location.of(".gitmodules")) : Optional.empty();
        }
        return DECLARED.contains(cause.category())
                ? Optional.ofNullable(BY_TOOL.get(cause.tool())).map(Location::of)
                : Optional.empty();
    }

    private static boolean speaksOf(String word, Finding cause) {
        return cause.evidence().stream()
                .flatMap(evidence -> evidence.lines().stream())
                .anyMatch(line -> line.contains(word));
    }
}
