package io.mergewright.command;

import java.util.List;

/** What to run. */
public sealed interface Program {
    /** For messages, on one line. */
    String line();

    /**
     * A program and its arguments, as they are.
     *
     * @param words at least one; the first is a path, or a name that is looked up in {@code PATH}
     */
    record Arguments(List<String> words) implements Program {
        public Arguments {
            words = List.copyOf(words);
            if (words.isEmpty() || words.get(0).isBlank()) {
                throw new IllegalArgumentException("a command without a program");
            }
        }

        @Override
        public String line() {
            return String.join(" ", words).replaceAll("\\s+", " ");
        }
    }

    /** A text for {@code sh -c}, or on Windows for {@code cmd /c}. */
    record Shell(String text) implements Program {
        public Shell {
            if (text.isBlank()) {
                throw new IllegalArgumentException("an empty command");
            }
        }

        @Override
        public String line() {
            return text.strip().replaceAll("\\s+", " ");
        }
    }
}
