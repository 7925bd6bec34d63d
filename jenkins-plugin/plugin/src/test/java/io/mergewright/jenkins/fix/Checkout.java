package io.mergewright.jenkins.fix;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** A workspace with one file, {@code main.c}, under git. */
public record Checkout(Path directory) {
    public static final String BROKEN = "int f(void) {return 1}\n";
    public static final String MENDED = "int f(void) {return 1;}\n";

    /** From the one to the other. */
    public static final String DIFF = """
            --- a/main.c
            +++ b/main.c
            @@ -1 +1 @@
            -int f(void) {return 1}
            +int f(void) {return 1;}
            """;

    public File file() {
        return directory.toFile();
    }

    /** Commits {@code content}, and gives the id of the commit. */
    public String commit(String content) throws IOException, GitAPIException {
        Files.writeString(directory.resolve("main.c"), content);
        try (Git git = Git.init().setDirectory(file()).call()) {
            git.add().addFilepattern(".").call();
            return git.commit()
                    .setMessage("Change")
                    .setAuthor("a", "a@example.com")
                    .setCommitter("a", "a@example.com")
                    .setSign(false)
                    .call()
                    .name();
        }
    }
}
