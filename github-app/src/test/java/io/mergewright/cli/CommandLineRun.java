package io.mergewright.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** One run of the command line inside the test's process, with everything it printed. */
record CommandLineRun(int exitCode, String out, String err) {
    /** Runs where nobody watches, standard input is empty and nothing is configured. */
    static CommandLineRun of(Object... args) {
        return on(terminal("", false), args);
    }

    static CommandLineRun withInput(String in, Object... args) {
        return on(terminal(in, false), args);
    }

    static CommandLineRun on(Terminal terminal, Object... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int exitCode = Main.run(words, terminal, Rules.later(), new PrintWriter(out), new PrintWriter(err));
        return new CommandLineRun(exitCode, out.toString(), err.toString());
    }

    static Terminal terminal(String in, boolean watched) {
        return new Terminal(
                new ByteArrayInputStream(in.getBytes(UTF_8)),
                watched,
                watched,
                Map.of("TERM", "xterm-256color", "MERGEWRIGHT_CONFIG", ""));
    }
}
