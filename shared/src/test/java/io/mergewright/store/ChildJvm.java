package io.mergewright.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another JVM on the class path of this one, whose end can be sudden. */
final class ChildJvm implements AutoCloseable {
    private static final long MOST_SECONDS = 60;

    private final Process process;
    private final BufferedReader output;

    private ChildJvm(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    static ChildJvm start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ChildJvm(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Its next line, or null at the end of its output. */
    String readLine() throws IOException {
        return output.readLine();
    }

    /** What SIGKILL does; returns the lines that it had still written. */
    List<String> kill() throws IOException, InterruptedException {
        killHard();
        List<String> rest = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            rest.add(line);
        }
        return rest;
    }

    /** The same, for one whose output another thread reads. */
    void killHard() throws InterruptedException {
        // Process.destroyForcibly would close its output as well.
        process.toHandle().destroyForcibly();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("cannot kill " + process.pid());
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        output.close();
    }
}
