package io.mergewright.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a command is started: in a session of its own where there is the program {@code setsid}, so that it has no terminal to ask
 * on, and with nothing to read.
 */
final class Launch {
    private static final boolean WINDOWS = File.separatorChar == '\\';

    private final Command command;
    private final Map<String, String> variables;
    private final Optional<Path> setsid;

    Launch(Command command, Map<String, String> variables) {
        this.command = command;
        this.variables = variables;
        setsid = WINDOWS ? Optional.empty() : find("setsid");
    }

    boolean hasOwnSession() {
        return setsid.isPresent();
    }

    /**
     * Starts it.
     *
     * @throws IOException with a message for people when it cannot be started
     */
    Process start() throws IOException {
        if (!Files.isDirectory(command.directory())) {
            throw new IOException("there is no directory " + command.directory());
        }
        var builder = new ProcessBuilder(words()).directory(command.directory().toFile());
        builder.redirectErrorStream(true);
        builder.redirectInput(new File(WINDOWS ? "NUL" : "/dev/null"));
        builder.environment().clear();
        builder.environment().putAll(variables);
        return builder.start();
    }

    private List<String> words() throws IOException {
        List<String> words = new ArrayList<>();
        setsid.ifPresent(path -> words.add(path.toString()));
        if (command.program() instanceof Program.Shell shell) {
            words.addAll(WINDOWS ? List.of("cmd", "/c", shell.text()) : List.of("/bin/sh", "-c", shell.text()));
        } else if (command.program() instanceof Program.Arguments arguments) {
            words.add(program(arguments.words().get(0)));
            words.addAll(arguments.words().subList(1, arguments.words().size()));
        }
        return words;
    }

    /** Looked for here because {@code setsid} would report it as an exit code. */
    private String program(String name) throws IOException {
        if (WINDOWS) {
            return name;
        }
        boolean isPath = name.indexOf('/') >= 0;
        var found = isPath ? Optional.of(command.directory().resolve(name)).filter(Launch::canRun) : find(name);
        return found.orElseThrow(() -> new IOException(
                        isPath ? name + " is no program that can be run" : "there is no program " + name + " in PATH"))
                .toString();
    }

    private Optional<Path> find(String name) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(variables.getOrDefault("PATH", ""))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> program(folder, name).stream())
                .findFirst();
    }

    private static Optional<Path> program(String folder, String name) {
        try {
            return Optional.of(Path.of(folder, name)).filter(Launch::canRun);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean canRun(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
