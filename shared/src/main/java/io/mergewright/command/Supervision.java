package io.mergewright.command;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Goes with one process from its start to the end of all that it started, also when we are shut down meanwhile. */
final class Supervision {
    private final Process process;
    private final ProcessTree tree;
    private final Watch watch;
    private final Reaper reaper;

    Supervision(Process process, ProcessTree tree, Watch watch, Clock clock) {
        this.process = process;
        this.tree = tree;
        this.watch = watch;
        reaper = new Reaper(tree, clock);
    }

    CommandResult supervise(Duration grace, Spool spool, List<String> withheld) throws IOException {
        var hook = new Thread(reaper::kill, "kill " + process.pid());
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            var end = watch();
            if (end.isAskedFirst()) {
                reaper.ask(grace);
            }
            int left = tree.living().size();
            int survivors = reaper.kill();
            watch.readRest();
            return end.result().apply(new CommandRun(spool.finish(), withheld, left, survivors));
        } finally {
            reaper.kill();
            process.getInputStream().close();
            remove(hook);
        }
    }

    private End watch() throws IOException {
        try {
            return watch.untilEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return End.interrupted();
        }
    }

    /** Unless we are being shut down, when the hook runs anyway. */
    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            hook.setName(hook.getName() + ", which is at work");
        }
    }
}
