package io.mergewright.explain;

import io.mergewright.diagnose.Diagnosis;
import io.mergewright.diagnose.Excerpt;
import io.mergewright.log.LogLine;
import io.mergewright.log.LogWindow;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The lines of a log that a model gets to see: redacted, within an allowance, without those that speak to a model.
 *
 * @param lines by their number in the raw log
 * @param withheld how many lines of the excerpt were left out because they speak to a model
 */
record Material(Map<Long, String> lines, int withheld) {
    Material {
        lines = java.util.Collections.unmodifiableMap(new TreeMap<>(lines));
    }

    /** What {@code diagnosis} suggests to show of {@code log}, in at most {@code tokens} tokens. */
    static Material of(LogWindow log, Diagnosis diagnosis, int tokens) {
        List<LogLine> chosen = Excerpt.of(log, diagnosis, tokens).lines();
        Map<Long, String> shown = chosen.stream()
                .filter(line -> !Injection.speaksToAModel(line.text()))
                .collect(Collectors.toMap(LogLine::number, LogLine::text, (a, b) -> a, TreeMap::new));
        return new Material(shown, chosen.size() - shown.size());
    }

    /** {@code 351|text}, a line each, gaps marked. */
    String text() {
        var text = new StringBuilder();
        long before = 0;
        for (var line : lines.entrySet()) {
            if (before > 0 && line.getKey() > before + 1) {
                text.append("...\n");
            }
            text.append(line.getKey()).append('|').append(line.getValue()).append('\n');
            before = line.getKey();
        }
        return text.toString().stripTrailing();
    }
}
