package io.mergewright.cli;

import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.diagnose.Excerpt;
import io.mergewright.log.Baseline;
import io.mergewright.log.LogException;
import io.mergewright.log.LogLine;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import io.mergewright.log.LogWindow;
import io.mergewright.quality.Item;
import io.mergewright.quality.LineRange;
import io.mergewright.quality.Place;
import io.mergewright.quality.Prediction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Diagnoses items of data sets. Immutable. */
final class Evaluation {
    private final Diagnoser diagnoser;
    private final boolean passAsBaseline;
    private final int excerptTokens;

    Evaluation(Diagnoser diagnoser, boolean passAsBaseline, int excerptTokens) {
        this.excerptTokens = excerptTokens;
        this.diagnoser = diagnoser;
        this.passAsBaseline = passAsBaseline;
    }

    Answer answer(Item item) {
        List<String> problems = new ArrayList<>();
        var given = tryPredict(item.id(), log(item), known(item), problems);
        var onGreen = item.passLog()
                .flatMap(log -> tryPredict(item.id() + "#pass", LogSource.of(log), line -> false, problems));
        return new Answer(item, given, onGreen, problems);
    }

    private static LogSource log(Item item) {
        return item.log()
                .map(LogSource::of)
                .orElseGet(() -> LogSource.ofText(item.text().orElseThrow(), item.id()));
    }

    private Predicate<LogLine> known(Item item) {
        Optional<Path> green = passAsBaseline ? item.passLog() : Optional.empty();
        try {
            return green.<Predicate<LogLine>>map(log -> Baseline.of(LogSource.of(log))::knows)
                    .orElse(line -> false);
        } catch (LogException e) {
            // The diagnosis of the pass log itself reports the same.
            return line -> false;
        }
    }

    private Optional<Prediction> tryPredict(String id, LogSource log, Predicate<LogLine> known, List<String> problems) {
        try {
            var window = new LogReader().read(log);
            return Optional.of(prediction(window, diagnoser.diagnose(window, known)));
        } catch (LogException e) {
            problems.add(id + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private Prediction prediction(LogWindow window, Diagnosis diagnosis) {
        return new Prediction(
                diagnosis.failed(),
                diagnosis.excerpts().stream()
                        .map(excerpt -> new LineRange(excerpt.firstLine(), excerpt.lastLine()))
                        .toList(),
                diagnosis.category().label(),
                diagnosis.locations().stream()
                        .map(location -> new Place(location.path(), location.line()))
                        .toList(),
                diagnosis.failedTests(),
                Excerpt.of(window, diagnosis, excerptTokens).lines().stream()
                        .map(LogLine::number)
                        .collect(Collectors.toSet()));
    }
}
