package io.mergewright.diagnose.suspect;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a stack trace of the JVM. */
final class StackFrame {
    private static final Pattern FRAME =
            Pattern.compile("(?:^|[\\s>|])at (?:[\\w.@-]*+/{1,2})*+((?:[\\w$]+\\.)+[\\w$<>]+)\\([^)]*\\)");

    /** Those who run tests and compare results stand in every trace, and say nothing about what broke. */
    private static final Pattern MESSENGER = Pattern.compile(
            "^(?:java|javax|jdk|sun|com\\.sun\\.proxy|kotlin|scala|groovy|org\\.codehaus\\.groovy|org\\.gradle|junit|org\\.junit|org\\.testng"
                    + "|org\\.hamcrest|org\\.assertj|org\\.opentest4j|org\\.apache\\.maven\\.(?:surefire|plugin|lifecycle)|com\\.carrotsearch\\.randomizedtesting"
                    + "|__randomizedtesting)\\.");

    /** Classes of the platform and of tools that judge a build: what a message says with them is not about them. */
    private static final Pattern PLATFORM = Pattern.compile(
            "^(?:java|jdk|sun)\\.|^org\\.apache\\.maven\\.(?:plugins\\.enforcer|enforcer|surefire|lifecycle|plugin|project)\\.");

    private StackFrame() {}

    /** The class and method of the frame; empty when {@code line} is none. */
    static Optional<String> in(String line) {
        if (!line.contains("at ")) {
            return Optional.empty();
        }
        Matcher frame = FRAME.matcher(line);
        return frame.find() ? Optional.of(frame.group(1)) : Optional.empty();
    }

    static boolean isPlatform(String name) {
        return PLATFORM.matcher(name).find();
    }

    static boolean isMessenger(String name) {
        return MESSENGER.matcher(name).find();
    }
}
