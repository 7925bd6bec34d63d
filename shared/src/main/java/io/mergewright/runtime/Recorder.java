package io.mergewright.runtime;

import io.mergewright.config.Configuration;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.log.LogLine;
import io.mergewright.log.LogWindow;
import io.mergewright.log.Redactor;
import io.mergewright.model.RecordingStore;
import io.mergewright.replay.NotedMarks;
import io.mergewright.replay.Recording;
import io.mergewright.replay.RecordingJson;
import io.mergewright.replay.ResultJson;
import io.mergewright.store.StoreException;
import io.mergewright.supervisor.Investigation;
import io.mergewright.supervisor.Outcome;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Records handlings, where that is configured. What is recorded is what was handled: the log is cleared of secrets before
 * anyone looks at it, so that a replay sees what the rules saw. Thread-safe.
 */
public final class Recorder {
    private static final Logger LOG = Logger.getLogger("io.mergewright.record");

    private final Configuration configuration;
    private final Recording.Origin origin;
    private final RecordingStore store;
    private final Redactor redactor = new Redactor();

    Recorder(Configuration configuration, Diagnoser diagnoser, RecordingStore store) {
        this.configuration = configuration;
        this.origin = originOf(diagnoser);
        this.store = store;
    }

    /** What this program makes handlings with. */
    public static Recording.Origin originOf(Diagnoser diagnoser) {
        return new Recording.Origin(
                ProgramVersion.number(), diagnoser.rules().fingerprint().value());
    }

    /** Begins with one handling. */
    Session session(LogWindow log, Predicate<LogLine> known, UnaryOperator<String> marks) {
        if (!configuration.record().enabled()) {
            return new Session(log, known, List.of(), new NotedMarks(marks));
        }
        List<Long> numbers =
                log.lines().stream().filter(known).map(LogLine::number).toList();
        Set<Long> set = new HashSet<>(numbers);
        return new Session(withoutSecrets(log), line -> set.contains(line.number()), numbers, new NotedMarks(marks));
    }

    private LogWindow withoutSecrets(LogWindow log) {
        return new LogWindow(
                redactor.redact(log.lines()), log.totalLines(), log.totalBytes(), log.complete(), log.problems());
    }

    /**
     * One handling: what it works on.
     *
     * @param known whether the last green build also had a line
     * @param numbers of the known lines, where they are recorded
     */
    record Session(LogWindow log, Predicate<LogLine> known, List<Long> numbers, NotedMarks marks) {}

    /** Keeps the recording of a handling that has ended; one that cannot be kept is lost, and the log says so. */
    void keep(Session session, Judging judging, Outcome<Investigation> outcome, ConfiguredModels models) {
        if (!configuration.record().enabled()) {
            return;
        }
        var recording = new Recording(
                outcome.handling(),
                origin,
                shape(judging, models),
                session.log(),
                session.numbers(),
                session.marks().given(),
                outcome.steps(),
                models.calls(),
                ResultJson.of(outcome));
        try {
            store.save(outcome.handling(), RecordingJson.write(recording));
        } catch (StoreException e) {
            LOG.log(Level.WARNING, "handling {0} is not recorded: {1}", new Object[] {outcome.handling(), e.getMessage()
            });
        }
    }

    private Recording.Shape shape(Judging judging, ConfiguredModels models) {
        return new Recording.Shape(
                configuration.diagnose().excerptTokens(),
                configuration.model().strongBelow(),
                judging.thresholds(),
                judging.calibration(),
                models.labels());
    }
}
