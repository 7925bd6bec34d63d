package io.mergewright.diagnose.suspect;

import io.mergewright.core.Evidence;
import io.mergewright.core.Finding;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.log.LogLine;
import io.mergewright.log.LogWindow;
import io.mergewright.log.Redactor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Collects what a failure names: first from the lines that explain it, then from other lines that complain. Bounded, whatever
 * the log. Used once, by one thread.
 */
final class ClueReader {
    private static final int MOST_LINES_OF_FAILURE = 4_000;
    private static final int MOST_LINES_OF_LOG = 20_000;
    private static final int LONGEST_LINE = 1_000;
    /** Of names, of artifacts and of messages. */
    private static final int MOST_SIGHTINGS = 4_000;

    /** How much a line is about the failure. */
    private static final double LEADING = 1.0;

    private static final double OTHER_CAUSE = 0.85;
    private static final double ELSEWHERE = 0.4;
    private static final double TOP_FRAME = 0.6;
    private static final double FRAME = 0.3;
    /** What a message names first it is about; what it names later explains that. */
    private static final double LATER = 0.95;

    private static final Pattern COMPLAINT = Pattern.compile(
            "(?i)error|warn|exception|caused by|fail|cannot|could not|not found|no such|missing|unable|^slf4j:|has been relocated");

    private final Redactor redactor = new Redactor();
    private final Map<String, Sighting> names = new LinkedHashMap<>();
    private final Map<Coordinate, Sighting> coordinates = new LinkedHashMap<>();
    private final Map<String, Sighting> messages = new LinkedHashMap<>();
    private final Fetches fetches = new Fetches();
    private int room = MOST_LINES_OF_FAILURE;

    private ClueReader() {}

    static Clues read(Diagnosis diagnosis, LogWindow log) {
        var reader = new ClueReader();
        List<Finding> causes = diagnosis.causes();
        for (int i = 0; i < causes.size(); i++) {
            double clarity = i == 0 ? LEADING : OTHER_CAUSE;
            causes.get(i).evidence().forEach(evidence -> reader.readFailure(evidence, clarity));
        }
        reader.readLog(log);
        return new Clues(diagnosis, reader.classes(), reader.coordinates, reader.messages, reader.fetches);
    }

    private List<NamedClass> classes() {
        return names.entrySet().stream()
                .map(name -> new NamedClass(name.getKey(), name.getValue()))
                .toList();
    }

    private void readFailure(Evidence evidence, double clarity) {
        boolean top = true;
        for (int i = 0; i < evidence.lines().size() && room > 0; i++, room--) {
            String line = cut(evidence.lines().get(i));
            var frame = StackFrame.in(line);
            if (frame.isEmpty()) {
                readMessage(line, new Sighting(Basis.FAILURE, clarity, evidence.firstLine() + i));
                top = true;
            } else if (!StackFrame.isMessenger(frame.get())) {
                double part = top ? TOP_FRAME : FRAME;
                note(names, frame.get(), new Sighting(Basis.FAILURE, clarity * part, evidence.firstLine() + i));
                top = false;
            }
        }
    }

    private void readLog(LogWindow log) {
        room = MOST_LINES_OF_LOG;
        for (LogLine line : log.lines()) {
            if (fetches.take(line) || room == 0) {
                continue;
            }
            String text = cut(line.text());
            if (COMPLAINT.matcher(text).find() && StackFrame.in(text).isEmpty()) {
                readMessage(redactor.redact(text), new Sighting(Basis.LOG, ELSEWHERE, line.number()));
                room--;
            }
        }
    }

    private void readMessage(String line, Sighting sighting) {
        note(messages, line, sighting);
        var later = new Sighting(sighting.basis(), sighting.clarity() * LATER, sighting.line());
        var now = sighting;
        for (String name : QualifiedNames.in(line)) {
            if (!StackFrame.isPlatform(name)) {
                note(names, name, now);
                now = later;
            }
        }
        Coordinate.in(line).forEach(coordinate -> note(coordinates, coordinate, sighting));
    }

    private static <K> void note(Map<K, Sighting> sightings, K key, Sighting sighting) {
        if (sightings.size() < MOST_SIGHTINGS || sightings.containsKey(key)) {
            sightings.merge(key, sighting, Sighting::clearer);
        }
    }

    private static String cut(String line) {
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
    }
}
