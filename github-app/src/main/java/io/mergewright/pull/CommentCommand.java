package io.mergewright.pull;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * What somebody asks for in a comment: its first line begins with {@code /mergewright}.
 *
 * @param rest what stands behind the words of the command
 */
record CommentCommand(Verb verb, String rest) {
    private static final String PREFIX = "/mergewright";
    private static final int LONGEST = 1_000;

    /** The commands. */
    enum Verb {
        REVIEW("review", "Review what is new, also in a draft or while paused."),
        FULL_REVIEW("full review", "Review everything once more; nothing is said twice."),
        DIAGNOSE("diagnose", "Say why the last failed run of this head failed."),
        EXPLAIN("explain", "In a thread of Mergewright: say more about the finding."),
        DISMISS("dismiss", "In a thread of Mergewright: do not say this again in this repository. Say why."),
        PAUSE("pause", "Review no more pushes to this pull request by itself."),
        RESUME("resume", "Review pushes again."),
        CONFIG("config", "Show the settings that hold for this repository."),
        HELP("help", "Show this list.");

        private final String words;
        private final String meaning;

        Verb(String words, String meaning) {
            this.words = words;
            this.meaning = meaning;
        }

        String words() {
            return words;
        }

        String meaning() {
            return meaning;
        }
    }

    /** The command in {@code body}; empty when there is none. What is no known command asks for help. */
    static Optional<CommentCommand> in(String body) {
        String line = body.lines().findFirst().orElse("").strip();
        if (line.length() > LONGEST || !(line.equals(PREFIX) || line.startsWith(PREFIX + " "))) {
            return Optional.empty();
        }
        String asked = line.substring(PREFIX.length()).strip();
        return Optional.of(Arrays.stream(Verb.values())
                .sorted(Comparator.comparing(verb -> -verb.words().length()))
                .filter(verb -> asked.equalsIgnoreCase(verb.words())
                        || asked.regionMatches(
                                true, 0, verb.words() + " ", 0, verb.words().length() + 1))
                .findFirst()
                .map(verb -> new CommentCommand(
                        verb, asked.substring(verb.words().length()).strip()))
                .orElse(new CommentCommand(Verb.HELP, "")));
    }
}
