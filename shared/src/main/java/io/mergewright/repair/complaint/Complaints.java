package io.mergewright.repair.complaint;

import io.mergewright.diagnose.rule.LogText;
import io.mergewright.repair.source.SourceFiles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads complaints about files of a repository out of build logs. Immutable. */
public final class Complaints {
    private static final int MOST = 200;

    private final List<ComplaintPattern> patterns;

    Complaints(List<ComplaintPattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /** Knows the tools that {@code complaints.yml} lists. */
    public static Complaints load() {
        return new Complaints(ComplaintFile.load());
    }

    /** The ids of the patterns of each kind, in the order in which they are asked. */
    public Map<Complaint.Kind, List<String>> patternsByKind() {
        Map<Complaint.Kind, List<String>> ids = new EnumMap<>(Complaint.Kind.class);
        patterns.forEach(pattern ->
                ids.computeIfAbsent(pattern.kind(), kind -> new ArrayList<>()).add(pattern.id()));
        return ids;
    }

    /** The complaints in {@code log} about {@code files}, in the order of the log, at most {@value #MOST}; each once. */
    public List<Complaint> read(LogText log, SourceFiles files) {
        Map<Object, Complaint> complaints = new LinkedHashMap<>();
        for (int at = 0; at < log.size() && complaints.size() < MOST; at++) {
            if (!log.blank(at)) {
                readLine(log, at, files, complaints);
            }
        }
        return new ArrayList<>(complaints.values());
    }

    /** The first pattern that knows a line has the say about it. */
    private void readLine(LogText log, int at, SourceFiles files, Map<Object, Complaint> complaints) {
        for (ComplaintPattern pattern : patterns) {
            var complaint = pattern.match(log, at, path -> files.resolve(path).isPresent());
            if (complaint.isPresent()) {
                var one = complaint.get();
                complaints.putIfAbsent(key(one, files), one);
                return;
            }
        }
    }

    /** A parser that lost its way complains about what follows as well; only its first complaint about a file counts. */
    private static Object key(Complaint one, SourceFiles files) {
        var path = files.resolve(one.place().path());
        return one.kind() == Complaint.Kind.EXPECTED
                ? List.of(one.kind(), path)
                : List.of(one.kind(), path, one.place().line(), one.subject());
    }
}
