package io.mergewright.pages.diagnosis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.access.Person;
import io.mergewright.config.ServerSettings;
import io.mergewright.log.LineIndex;
import io.mergewright.log.LogCopy;
import io.mergewright.log.LogException;
import io.mergewright.log.LogLimits;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import io.mergewright.log.LogWindow;
import io.mergewright.log.PlainText;
import io.mergewright.runtime.AgentRuntime;
import io.mergewright.web.Reply;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Diagnoses logs that people sent, two at a time. A log is unpacked, indexed and read in one pass. Thread-safe. */
public final class LogDiagnoses {
    /** Who pays for models, and what traces say in place of a repository. */
    public static final String WORKFLOW = "sent by people";

    private static final Logger LOG = Logger.getLogger("io.mergewright.uploads");
    private static final int AT_ONCE = 2;
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final int LONGEST_NAME = 200;

    private final AgentRuntime agents;
    private final Uploads uploads;
    private final LogReader reader;
    private final long mostBytes;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    public LogDiagnoses(AgentRuntime agents, Uploads uploads, ServerSettings settings) {
        this.agents = agents;
        this.uploads = uploads;
        this.mostBytes = (long) settings.largestLog() << 20;
        this.reader = new LogReader(LogLimits.defaults().withMaxBytes(mostBytes));
    }

    /** Bytes of a log at most. */
    long mostBytes() {
        return mostBytes;
    }

    /** What came of it. */
    sealed interface Ended {
        /** It was diagnosed. */
        record Done(Upload upload) implements Ended {}

        /** It was not. */
        record Refused(Reply.Problem problem) implements Ended {}
    }

    /** Diagnoses {@code text}. */
    Ended diagnose(Person person, String name, String text) {
        Optional<Path> place = uploads.place();
        if (place.isEmpty()) {
            return busy();
        }
        try {
            Files.write(place.get(), text.getBytes(UTF_8));
            return diagnose(person, name, place.get());
        } catch (IOException e) {
            throw new UncheckedIOException("a log cannot be kept", e);
        } finally {
            delete(place.get());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot delete {0}", file);
        }
    }

    /** Diagnoses what is in {@code file}, and takes it away. */
    Ended diagnose(Person person, String name, Path file) {
        try {
            if (!turns.tryAcquire(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return busy();
        }
        String id = uploads.newId();
        try {
            return new Ended.Done(diagnosed(id, person, PlainText.of(name, LONGEST_NAME), file));
        } catch (LogException e) {
            uploads.files().delete(id);
            return new Ended.Refused(
                    new Reply.Problem(422, "No log that can be read", "What was sent " + reason(e) + "."));
        } catch (IOException | RuntimeException e) {
            uploads.files().delete(id);
            throw new IllegalStateException("a log cannot be diagnosed", e);
        } finally {
            uploads.files().settled(id);
            turns.release();
        }
    }

    private Upload diagnosed(String id, Person person, String name, Path file) throws IOException {
        LogWindow log = read(id, uploads.files().begin(id, file));
        uploads.files().prune(uploads.oldest());
        var outcome = agents.diagnose(log, WORKFLOW);
        var told = Told.of(log, outcome.state().diagnosis(), outcome.shortfalls());
        return uploads.add(id, person, name, outcome.handling(), told);
    }

    /** The window on the log, which is unpacked and indexed on the way. */
    private LogWindow read(String id, Path sent) throws IOException {
        var index = new LineIndex.Builder();
        Path log = uploads.files().log(id);
        LogWindow window;
        if (LogSource.of(sent).isPlain()) {
            Files.move(sent, log);
            window = reader.read(LogSource.of(log), index);
        } else {
            try (var out = new BufferedOutputStream(Files.newOutputStream(log), 1 << 16)) {
                window = reader.read(LogSource.of(sent), index.and(copy(out)));
            }
            Files.delete(sent);
        }
        index.build().write(uploads.files().index(id));
        return window;
    }

    private static LogCopy copy(OutputStream out) {
        return (bytes, from, to) -> {
            try {
                out.write(bytes, from, to - from);
            } catch (IOException e) {
                throw new UncheckedIOException("an unpacked log cannot be kept", e);
            }
        };
    }

    /** Its message begins with the name of the file, which is ours. */
    private static String reason(LogException e) {
        return String.valueOf(e.getMessage()).replaceFirst("^[a-z]+: ", "");
    }

    private static Ended busy() {
        return new Ended.Refused(
                new Reply.Problem(503, "Busy", "Other logs are being diagnosed. Try again in half a minute."));
    }
}
