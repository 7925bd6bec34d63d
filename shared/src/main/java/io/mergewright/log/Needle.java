package io.mergewright.log;

import java.util.List;

/**
 * A piece of text that makes a line worth keeping when a log is too long to be kept.
 *
 * @param kind what it stands for
 * @param text in lower case; it is found in either case
 * @param key where in {@code text} the four bytes start that are searched for
 */
record Needle(Kind kind, String text, int key) {
    /** What a line with a needle may be. */
    enum Kind {
        /** The start of a command or of a group. */
        COMMAND,
        /** The end of a command that may have failed. */
        EXIT,
        /** Something that may be a failure, or only speak of one. */
        NEWS
    }

    Needle {
        if (text.length() < 3 || key < 0 || (key > 0 && key + NeedleTable.KEY > text.length())) {
            throw new IllegalArgumentException("no key in needle " + text);
        }
    }

    /**
     * The needles in groups whose members are found together. A scan compares three bytes of a key at least, so keys are
     * chosen such that neither their first three bytes nor a mixture with another key of the group is common in logs.
     */
    static List<List<Needle>> groups() {
        return List.of(
                List.of(command("\n$ "), command("\n+ ")),
                List.of(
                        command("##[group]"),
                        command("##[section]"),
                        command("##[command]"),
                        command("] + "),
                        exit("##[error]")),
                List.of(
                        command("[command]"),
                        new Needle(Kind.COMMAND, "travis_fold:start:", 5),
                        new Needle(Kind.COMMAND, "travis_time:start:", 5),
                        new Needle(Kind.COMMAND, "section_start:", 6)),
                List.of(
                        exit("exited with"),
                        exit("exit code"),
                        exit("exit status"),
                        exit("killed"),
                        new Needle(Kind.EXIT, "*** [", 1)),
                List.of(news("error")),
                List.of(news("fail"), new Needle(Kind.NEWS, "traceback", 3)),
                List.of(new Needle(Kind.NEWS, "exception", 1), news("panic")),
                List.of(news("fatal"), news("abort")));
    }

    private static Needle command(String text) {
        return new Needle(Kind.COMMAND, text, 0);
    }

    private static Needle exit(String text) {
        return new Needle(Kind.EXIT, text, 0);
    }

    private static Needle news(String text) {
        return new Needle(Kind.NEWS, text, 0);
    }
}
