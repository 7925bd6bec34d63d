package io.mergewright.diagnose.suspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.mergewright.diff.UnifiedDiff;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DependenciesTest {
    static Stream<Arguments> changes() {
        return Stream.of(
                arguments(
                        "pom.xml",
                        "     <groupId>org.a</groupId>\n     <artifactId>b</artifactId>\n-    <version>1.0</version>\n+    <version>2.0</version>\n",
                        "org.a:b 1.0 → 2.0"),
                arguments(
                        "a/pom.xml",
                        " <plugin>\n  <artifactId>maven-x-plugin</artifactId>\n-  <version>1</version>\n+  <version>2</version>\n </plugin>\n",
                        "org.apache.maven.plugins:maven-x-plugin 1 → 2"),
                arguments(
                        "pom.xml",
                        " <properties>\n-  <slf4j.version>1.7</slf4j.version>\n+  <slf4j.version>2.0</slf4j.version>\n </properties>\n",
                        "slf4j.version 1.7 → 2.0"),
                arguments(
                        "build.gradle",
                        "-    implementation 'org.a:b:1.0'\n+    implementation 'org.a:b:1.1'\n",
                        "org.a:b 1.0 → 1.1"),
                arguments(
                        "build.gradle.kts",
                        "-    id(\"org.a.plugin\") version \"1.0\"\n+    id(\"org.a.plugin\") version \"1.1\"\n",
                        "org.a.plugin 1.0 → 1.1"),
                arguments("gradle/libs.versions.toml", "-slf4j = \"1.7\"\n+slf4j = \"2.0\"\n", "slf4j 1.7 → 2.0"),
                arguments(
                        "package.json",
                        "-    \"@babel/core\": \"^7.0.0\",\n+    \"@babel/core\": \"^8.0.0\",\n",
                        "@babel/core ^7.0.0 → ^8.0.0"),
                arguments(
                        "package-lock.json",
                        "     \"node_modules/ms\": {\n-      \"version\": \"2.0.0\",\n+      \"version\": \"2.1.0\",\n",
                        "ms 2.0.0 → 2.1.0"),
                arguments("yarn.lock", " ms@^2.0.0:\n-  version \"2.0.0\"\n+  version \"2.1.0\"\n", "ms 2.0.0 → 2.1.0"),
                arguments("requirements.txt", "-requests==2.30\n+requests==2.31\n", "requests ==2.30 → ==2.31"),
                arguments(
                        "pyproject.toml",
                        "-    \"httpx[http2]>=0.24\",\n+    \"httpx[http2]>=0.25\",\n",
                        "httpx >=0.24 → >=0.25"),
                arguments("pyproject.toml", "-pydantic = \"^1.10\"\n+pydantic = \"^2.0\"\n", "pydantic ^1.10 → ^2.0"),
                arguments(
                        "poetry.lock", " name = \"idna\"\n-version = \"3.3\"\n+version = \"3.4\"\n", "idna 3.3 → 3.4"),
                arguments(
                        "go.mod",
                        "-\tgolang.org/x/net v0.1.0\n+\tgolang.org/x/net v0.2.0\n",
                        "golang.org/x/net v0.1.0 → v0.2.0"),
                arguments(
                        "Cargo.toml",
                        "-serde = { version = \"1.0\", features = [\"derive\"] }\n+serde = { version = \"2.0\" }\n",
                        "serde 1.0 → 2.0"),
                arguments(
                        "Cargo.lock",
                        " name = \"syn\"\n-version = \"1.0.1\"\n+version = \"1.0.2\"\n",
                        "syn 1.0.1 → 1.0.2"),
                arguments("Gemfile", "-gem 'rails', '~> 6.0'\n+gem 'rails', '~> 7.0'\n", "rails ~> 6.0 → ~> 7.0"),
                arguments("Gemfile.lock", "-    rails (6.0)\n+    rails (7.0)\n", "rails 6.0 → 7.0"),
                arguments(
                        "composer.json",
                        "-    \"symfony/yaml\": \"^5.0\"\n+    \"symfony/yaml\": \"^6.0\"\n",
                        "symfony/yaml ^5.0 → ^6.0"),
                arguments(
                        ".github/workflows/ci.yml",
                        "-      - uses: actions/checkout@v3\n+      - uses: actions/checkout@v4\n",
                        "actions/checkout v3 → v4"),
                arguments(
                        "Dockerfile",
                        "-FROM node:18-alpine AS build\n+FROM node:20-alpine AS build\n",
                        "node 18-alpine → 20-alpine"),
                arguments("Gemfile", "+gem 'puma'\n", "puma any (new)"),
                arguments("requirements.txt", "-requests==2.30\n", "requests ==2.30 (removed)"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void shouldReadWhatAHunkChanges(String path, String hunk, String expected) {
        assertThat(changed(path, hunk)).extracting(DependencyChange::toString).containsExactly(expected);
    }

    static Stream<Arguments> quiet() {
        return Stream.of(
                arguments("pom.xml", "-    <name>x</name>\n+    <name>y</name>\n"),
                // Whose version it is stands above the hunk.
                arguments("pom.xml", "-    <version>1</version>\n+    <version>2</version>\n"),
                arguments(
                        "pom.xml",
                        " <artifactId>a</artifactId>\n <version>1</version>\n <exclusions>\n-  <artifactId>b</artifactId>\n+  <artifactId>c</artifactId>\n </exclusions>\n"),
                arguments("package.json", "-    \"test\": \"jest\",\n+    \"test\": \"vitest\",\n"),
                arguments("build.gradle", "-    // see a:b\n+    // see c:d\n"),
                arguments("requirements.txt", "-# one\n+# two\n"),
                arguments(".github/workflows/ci.yml", "-      - run: make\n+      - run: make all\n"),
                arguments("src/Main.java", "-    a = \"1.0\";\n+    a = \"2.0\";\n"));
    }

    @ParameterizedTest
    @MethodSource("quiet")
    void shouldReadNothingWhereNoVersionChanges(String path, String hunk) {
        assertThat(changed(path, hunk)).isEmpty();
    }

    @Test
    void shouldGiveADependencyTheVersionOfAPropertyInTheSameHunk() {
        var hunk = """
                -<x.version>1</x.version>
                +<x.version>2</x.version>
                 <dependency>
                 <groupId>g</groupId>
                 <artifactId>a</artifactId>
                 <version>${x.version}</version>
                 </dependency>
                """;

        assertThat(changed("pom.xml", hunk))
                .extracting(DependencyChange::toString)
                .containsExactly("x.version 1 → 2", "g:a 1 → 2");
    }

    private static List<DependencyChange> changed(String path, String lines) {
        var file = UnifiedDiff.read(Diffs.of(path, 10, lines)).files().get(0);
        return Dependencies.changed(file, file.hunks().get(0));
    }
}
