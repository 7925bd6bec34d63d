package io.mergewright.diagnose;

import io.mergewright.core.Category;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The category where no rule tells it: from the words of the quoted lines, else from the command that failed. */
final class CategoryGuess {
    private static final Map<Category, Pattern> WORDS = new LinkedHashMap<>();
    private static final Map<Category, Pattern> COMMANDS = new LinkedHashMap<>();

    static {
        WORDS.put(Category.OUT_OF_MEMORY, any("out of ?memory", "cannot allocate memory", "heap space", "oom-?kill"));
        WORDS.put(Category.DISK, any("no space left", "disk (?:is )?full", "disk quota"));
        WORDS.put(Category.TIMEOUT, any("timed out after", "time limit", "deadline exceeded", "no output .* received"));
        WORDS.put(
                Category.NETWORK,
                any(
                        "could not resolve host",
                        "connection (?:refused|reset|timed out)",
                        "unknown host",
                        "\\b50[234] \\w+ ",
                        "tls|ssl handshake"));
        WORDS.put(
                Category.CREDENTIALS,
                any(
                        "permission denied \\(publickey",
                        "authentication failed",
                        "\\b401\\b",
                        "\\b403\\b",
                        "unauthorized",
                        "access denied",
                        "bad credentials"));
        WORDS.put(
                Category.DEPENDENCY,
                any(
                        "could not (?:find|resolve) (?:artifact|dependenc|package|version|module|gem)",
                        "no matching (?:version|distribution|package)",
                        "unable to locate package",
                        "unresolved dependenc",
                        "dependency conflict",
                        "not available from"));
        WORDS.put(
                Category.TEST,
                any(
                        "\\btests? fail",
                        "\\bfailing tests?",
                        "assert",
                        "expected[: ].*(?:but|got|actual|received)",
                        "\\b(?:test|spec)s?\\b.*\\bfail",
                        "\\bfail\\w*\\b.*\\btests?\\b"));
        WORDS.put(
                Category.LINT,
                any("\\blint", "\\bstyle\\b", "\\bformatt", "trailing (?:white)?space", "alphabetical", "duplicate"));
        WORDS.put(
                Category.COMPILE,
                any(
                        "syntax error",
                        "undefined reference",
                        "cannot find symbol",
                        "\\.\\w{1,4}:\\d+(?::\\d+)?: error",
                        "compilation",
                        "type mismatch",
                        "undeclared"));
        WORDS.put(
                Category.ENVIRONMENT,
                any(
                        "command not found",
                        "no such file or directory",
                        "not installed",
                        "cannot open shared object",
                        "permission denied",
                        "executable file not found"));
        WORDS.put(
                Category.CONFIGURATION,
                any(
                        "invalid (?:option|argument|config)",
                        "unknown option",
                        "unrecognized (?:option|argument)",
                        "no (?:rakefile|makefile|rule)"));
        COMMANDS.put(Category.DEPLOY, any("\\b(?:deploy|publish|release|upload|docker push)"));
        COMMANDS.put(Category.SCM, any("\\bgit (?:clone|fetch|checkout|submodule|pull)"));
        COMMANDS.put(Category.LINT, any("lint|\\bstyle|format|flake8|rubocop|checkstyle|awesome_bot|validate"));
        COMMANDS.put(Category.TEST, any("test|spec|\\bcheck\\b|verify|rake\\b|pytest|tox|prove|coverage"));
        COMMANDS.put(Category.DOCS, any("\\bdocs?\\b|sphinx|javadoc|mkdocs"));
        COMMANDS.put(Category.DEPENDENCY, any("install|bundle|\\bpip\\b|apt-get|composer|\\bdeps\\b|yarn$|\\bget\\b"));
        COMMANDS.put(Category.COMPILE, any("build|compile|\\bmake\\b|cmake|assemble|package"));
    }

    private CategoryGuess() {}

    /** The category that {@code lines} or else {@code command} tell; unknown when neither does. */
    static Category of(List<String> lines, String command) {
        for (var entry : WORDS.entrySet()) {
            if (lines.stream().anyMatch(line -> entry.getValue().matcher(line).find())) {
                return entry.getKey();
            }
        }
        for (var entry : COMMANDS.entrySet()) {
            if (entry.getValue().matcher(command).find()) {
                return entry.getKey();
            }
        }
        return Category.UNKNOWN;
    }

    private static Pattern any(String... words) {
        return Pattern.compile("(?i)" + String.join("|", words));
    }
}
