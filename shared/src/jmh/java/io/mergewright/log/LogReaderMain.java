package io.mergewright.log;

import java.nio.file.Path;

/** Reads one log in a whole process: {@code LogReaderMain file|- [times]}; prints what was kept, and the time for each. */
public final class LogReaderMain {
    private LogReaderMain() {}

    public static void main(String[] arguments) {
        int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            var window = new LogReader().read(source(arguments[0]));
            long millis = (System.nanoTime() - start) / 1_000_000;
            System.out.printf(
                    "%,d ms: %,d of %,d lines, %,d bytes %s%n",
                    millis, window.lines().size(), window.totalLines(), window.totalBytes(), window.problems());
        }
    }

    private static LogSource source(String name) {
        return name.equals("-") ? LogSource.of(System.in, "stdin") : LogSource.of(Path.of(name));
    }
}
