package io.mergewright.diagnose.suspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesInLinesTest {
    @Test
    void shouldReadQualifiedNamesWithDotsOrSlashes() {
        assertThat(QualifiedNames.in("java.lang.NoClassDefFoundError: com/fasterxml/jackson/annotation/JsonKey"))
                .containsExactly("java.lang.NoClassDefFoundError", "com.fasterxml.jackson.annotation.JsonKey");
        assertThat(QualifiedNames.in(
                        "[ERROR] /a/src/main/java/B.java:[12,35] package org.eclipse.jetty.server.nio does not exist"))
                .containsExactly("org.eclipse.jetty.server.nio");
        assertThat(QualifiedNames.in("    com/google/cloud/location/Location$1.class"))
                .containsExactly("com.google.cloud.location.Location$1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "see https://example.org/a/b",
                "src/main/java/com/example/Foo.java",
                "io.jenkins.plugins:snakeyaml-api:1.33",
                "nothing here."
            })
    void shouldNotTakePathsOrArtifactsForNames(String line) {
        assertThat(QualifiedNames.in(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\tat org.x.Foo.bar(Foo.java:12)', org.x.Foo.bar",
        "'   > \tat java.base/java.util.List.of(List.java:1)', java.util.List.of",
        "'[ERROR] \tat org.x.Foo.<init>(Unknown Source)', org.x.Foo.<init>"
    })
    void shouldReadFrames(String line, String name) {
        assertThat(StackFrame.in(line)).contains(name);
    }

    @Test
    void shouldNotTakeProseForAFrame() {
        assertThat(StackFrame.in("look at this.thing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  symbol:   method setSendServerVersion(boolean) | setSendServerVersion",
                "NameError: name 'parse_date' is not defined | parse_date",
                "./main.go:7:2: undefined: NewClient | NewClient",
                "AttributeError: module 'x.y' has no attribute 'connect' | connect",
                "ReferenceError: fetchUser is not defined | fetchUser",
                "TypeError: api.getUser is not a function | getUser",
                "java.lang.NoSuchMethodError: 'void a.B.close(int)' | close",
                "error[E0425]: cannot find function `spawn_all` in this scope | spawn_all",
                "undefined reference to `draw_line' | draw_line"
            })
    void shouldReadIdentifiersThatAMessageIsAbout(String message, String identifier) {
        assertThat(Identifiers.in(message)).contains(identifier);
    }

    @Test
    void shouldReadNoIdentifiersFromProse() {
        assertThat(Identifiers.in("There were 3 failing tests, see the report")).isEmpty();
    }
}
