package io.mergewright.context.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A bare repository that borrows the objects of another (see gitrepository-layout(5), "alternates"): branches can be made there and pushed, and
 * neither the other repository nor what the person's configuration asks of git has a part in it.
 */
final class BorrowedObjects {
    private static final String CONFIG = """
            [core]
            	repositoryformatversion = 0
            	bare = true
            	logallrefupdates = false
            	hooksPath = /dev/null
            [gc]
            	auto = 0
            [maintenance]
            	auto = false
            """;

    private BorrowedObjects() {}

    /** @param pushOptions see git-config(1), {@code push.pushOption} */
    static void write(Path directory, Commits commits, List<String> pushOptions) {
        try {
            Files.createDirectories(directory.resolve("refs/heads"));
            Files.createDirectories(directory.resolve("objects/info"));
            Files.writeString(directory.resolve("config"), CONFIG + options(pushOptions));
            Files.writeString(directory.resolve("HEAD"), "ref: refs/heads/none\n");
            lend(commits.repository().getCommonDirectory().toPath().toRealPath(), directory);
        } catch (IOException e) {
            throw new GitException(directory + ": no repository can be made: " + e.getMessage(), e);
        }
    }

    /** From {@code common}, the directory of the other that its work trees share. */
    static void lend(Path common, Path directory) throws IOException {
        Files.writeString(directory.resolve("objects/info/alternates"), common.resolve("objects") + "\n");
        if (Files.isRegularFile(common.resolve("shallow"))) {
            Files.copy(common.resolve("shallow"), directory.resolve("shallow"));
        }
    }

    private static String options(List<String> pushOptions) {
        var text = new StringBuilder();
        if (!pushOptions.isEmpty()) {
            text.append("[push]\n");
        }
        for (String option : pushOptions) {
            if (option.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("push option with a control character");
            }
            text.append("\tpushOption = \"")
                    .append(option.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\"\n");
        }
        return text.toString();
    }
}
