package io.mergewright.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script docs/deploy/mergewright, beside a jar whose program tells how it was started. */
class LauncherTest {
    private static final Path SCRIPT = Path.of("..", "docs", "deploy", "mergewright");

    @TempDir
    private Path directory;

    private Path program;

    /** Stands for Mergewright: prints a property and its arguments; the argument {@code serve} makes it listen until it is ended. */
    static final class Told {
        private Told() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println("greeting " + System.getProperty("greeting"));
            System.out.println("arguments " + String.join(",", arguments));
            if (List.of(arguments).contains("server.port=0")) {
                System.out.println("listens on nothing");
                Thread.currentThread().join(TimeUnit.MINUTES.toMillis(1));
            }
        }
    }

    @BeforeEach
    void layBesideAJar() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell");
        // A space, as people have them.
        Path place = Files.createDirectories(directory.resolve("my programs"));
        program = Files.copy(SCRIPT, place.resolve("mergewright"));
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Told.class.getName());
        String file = Told.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(place.resolve("mergewright.jar")), manifest);
                var bytes = Told.class.getClassLoader().getResourceAsStream(file)) {
            jar.putNextEntry(new JarEntry(file));
            jar.write(Objects.requireNonNull(bytes).readAllBytes());
            jar.closeEntry();
        }
    }

    private List<String> run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", program.toString()));
        command.addAll(List.of(arguments));
        Path output = directory.resolve("output");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS", "-Dgreeting=hello");
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        List<String> lines = Files.readAllLines(output, UTF_8);
        assertThat(process.exitValue()).as(lines.toString()).isZero();
        return lines;
    }

    @Test
    void shouldPassArgumentsAndOptionsOn() throws Exception {
        assertThat(run("diagnose", "my log", "--max-lines", "3"))
                .containsExactly("greeting hello", "arguments diagnose,my log,--max-lines,3");
        assertThat(run("serve")).containsExactly("greeting hello", "arguments serve");
    }

    @Test
    void shouldMakeAnArchiveAndStillSayNothingOfItsOwn() throws Exception {
        assertThat(run("archive")).hasSize(1);
        assertThat(program.resolveSibling("mergewright.jsa")).isNotEmptyFile();

        assertThat(run("serve")).containsExactly("greeting hello", "arguments serve");
    }

    @Test
    void shouldRunWithAnArchiveOfAnotherJar() throws Exception {
        Files.writeString(program.resolveSibling("mergewright.jsa"), "is no archive");

        assertThat(run("serve")).containsExactly("greeting hello", "arguments serve");
    }
}
