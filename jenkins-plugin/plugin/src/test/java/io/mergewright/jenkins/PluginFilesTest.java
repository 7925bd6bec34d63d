package io.mergewright.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.Extension;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.java.sezpoz.Index;
import org.junit.jupiter.api.Test;

/** What Jenkins finds in the plugin by name, and what its pages may not hold. */
class PluginFilesTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path PAGES = Path.of("src/main/resources");

    /** An index that misses one makes a part of the plugin vanish without a word. */
    @Test
    void shouldIndexEveryExtension() throws IOException {
        List<String> indexed = new ArrayList<>();
        for (var item : Index.load(Extension.class, Object.class, PluginFilesTest.class.getClassLoader())) {
            indexed.add(item.className());
        }

        assertThat(indexed).hasSameSizeAs(annotated("@Extension"));
        assertThat(indexed).contains("io.mergewright.jenkins.Agents");
    }

    @Test
    void shouldIndexEverySymbol() throws IOException {
        var indexed = Files.readAllLines(CLASSES.resolve("META-INF/services/annotations/org.jenkinsci.Symbol"));

        assertThat(indexed).hasSameSizeAs(annotated("@Symbol"));
        assertThat(indexed).contains("io.mergewright.jenkins.config.MergewrightConfiguration");
    }

    private static List<String> annotated(String annotation) throws IOException {
        var start = Pattern.compile("^\\s*" + annotation + "\\b", Pattern.MULTILINE);
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> start.matcher(read(file)).results().map(result -> file.toString()))
                    .toList();
        }
    }

    @Test
    void shouldEscapeWhatPagesShow() throws IOException {
        assertThat(pages(".jelly"))
                .isNotEmpty()
                .allSatisfy(page ->
                        assertThat(read(page)).as(page.toString()).startsWith("<?jelly escape-by-default='true'?>"))
                .noneSatisfy(page -> assertThat(read(page)).containsIgnoringCase("<j:out"));
    }

    /** A strict content security policy lets none of it through, and hosting of plugins refuses it. */
    @Test
    void shouldHaveNoScriptsAndStylesInPages() throws IOException {
        var refused = Pattern.compile("(?i)<script|<style|\\sstyle=|\\son[a-z]+=|javascript:");

        assertThat(pages("")).noneSatisfy(page -> assertThat(read(page)).containsPattern(refused));
    }

    private static List<Path> pages(String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(suffix))
                    .toList();
        }
    }

    @Test
    void shouldHaveAPageThatDescribesThePlugin() throws IOException {
        try (InputStream page = Permissions.class.getResourceAsStream("/index.jelly")) {
            assertThat(page).isNotNull();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
