package io.mergewright.context.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** A repository made by the program git, which sees no configuration but its own. */
public final class LittleRepository {
    private final Path folder;

    private LittleRepository(Path folder) {
        this.folder = folder;
    }

    /** An empty repository in {@code folder}, with a person who commits. */
    public static LittleRepository in(Path folder) {
        var repository = new LittleRepository(folder);
        repository.git("init", "-q", "-b", "main");
        repository.git("config", "user.name", "Ada");
        repository.git("config", "user.email", "ada@example.org");
        repository.git("config", "core.autocrlf", "false");
        return repository;
    }

    /** What is in {@code folder} already. */
    public static LittleRepository at(Path folder) {
        return new LittleRepository(folder);
    }

    public Path folder() {
        return folder;
    }

    /** Writes a file, and makes the directories that it needs. */
    public LittleRepository write(String path, String text) {
        try {
            Files.createDirectories(folder.resolve(path).resolveSibling(""));
            Files.writeString(folder.resolve(path), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file that can be run. */
    public LittleRepository script(String path, String text) {
        write(path, text);
        try {
            Files.setPosixFilePermissions(folder.resolve(path), PosixFilePermissions.fromString("rwxr-xr-x"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commits everything that is there; the id of the commit. */
    public String commit(String message) {
        git("add", "-A");
        git("commit", "-q", "--allow-empty", "-m", message);
        return git("rev-parse", "HEAD");
    }

    /** What git prints, without white space around it. */
    public String git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        try {
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " in " + folder + ": " + output);
            }
            return output.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
