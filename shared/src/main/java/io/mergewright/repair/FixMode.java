package io.mergewright.repair;

import io.mergewright.core.AllowedPaths;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diagnose.rule.LogText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A tool that can mend what it complains about.
 *
 * @param sign of the tool, in a line of the log or in the build command
 * @param files how lines of the log name files to mend
 * @param suffix of files that a line may name alone; empty when it may not
 * @param command with {@code {files}} for those
 * @param only what may change, as a glob; everything when empty
 * @param people see {@link Fix#forPeople}
 */
record FixMode(
        String id,
        Pattern sign,
        Optional<Pattern> files,
        String suffix,
        String command,
        Optional<String> only,
        String title,
        String people) {
    private static final String FILES = "{files}";
    private static final int MOST_FILES = 200;

    /** All that {@code fix-modes.yml} lists, in its order. */
    static List<FixMode> all() {
        return FixModeFile.load();
    }

    /** What may change. */
    AllowedPaths allowed() {
        return only.map(glob -> AllowedPaths.matching(List.of(glob))).orElseGet(AllowedPaths::all);
    }

    /** The command line for {@code failure}; empty when the tool has nothing to do with it. */
    Optional<String> commandFor(Failure failure) {
        if (!isSeen(failure)) {
            return Optional.empty();
        }
        if (!command.contains(FILES)) {
            return Optional.of(command);
        }
        Set<RepositoryPath> named = named(failure);
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(command.replace(
                        FILES, named.stream().map(FixMode::quoted).collect(Collectors.joining(" "))));
    }

    /** The 0-based line of the log by which the tool is known; empty when only the build command tells. */
    Optional<Integer> seenAt(LogText log) {
        for (int at = 0; at < log.size(); at++) {
            if (sign.matcher(log.at(at)).find()) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private boolean isSeen(Failure failure) {
        return sign.matcher(failure.command()).find() || seenAt(failure.log()).isPresent();
    }

    private Set<RepositoryPath> named(Failure failure) {
        Set<RepositoryPath> named = new LinkedHashSet<>();
        LogText log = failure.log();
        for (int at = 0; at < log.size() && named.size() < MOST_FILES; at++) {
            name(log.at(at)).flatMap(failure.files()::resolve).ifPresent(named::add);
        }
        return named;
    }

    private Optional<String> name(String line) {
        Matcher matcher = files.map(pattern -> pattern.matcher(line)).orElse(null);
        if (matcher != null && matcher.find()) {
            return Optional.of(matcher.group("path") == null ? matcher.group("path2") : matcher.group("path"));
        }
        String alone = line.strip();
        return !suffix.isEmpty() && alone.endsWith(suffix) && alone.indexOf(' ') < 0
                ? Optional.of(alone)
                : Optional.empty();
    }

    /** For a POSIX shell, where nothing within single quotes has a meaning; and no option, whatever the name begins with. */
    private static String quoted(RepositoryPath path) {
        String name = path.value().startsWith("-") ? "./" + path : path.value();
        return "'" + name.replace("'", "'\\''") + "'";
    }
}
